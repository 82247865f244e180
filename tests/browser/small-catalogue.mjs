/** Three exercises, for what needs no page. */

const of = (title, more) => ({
  title,
  summary: `${title}.`,
  href: `exercises/${title.toLowerCase()}/`,
  pictures: [],
  width: 100,
  height: 100,
  each_side: false,
  beat: 4,
  easier: [],
  harder: [],
  not_with: {},
  ...more,
});

export const CATALOGUE = {
  language: "en",
  exercises: {
    squat: of("Squat", {
      dose: { sets: 3, repetitions: 10, rest: 60 },
      most: { sets: 5, repetitions: 18, rest: 180 },
      text: "3 sets, 8 to 12 times, rest 60 seconds",
    }),
    plank: of("Plank", {
      dose: { sets: 2, hold: 15 },
      most: { sets: 3, hold: 20, rest: 180 },
      text: "2 sets, hold 10 to 20 seconds",
      not_with: { numb: { because: "Stop if it tingles.", hide: false } },
    }),
    lunge: of("Lunge", {
      dose: { sets: 2, repetitions: 9 },
      most: { sets: 3, repetitions: 15, rest: 180 },
      text: "2 sets, 8 to 10 times, each side",
      each_side: true,
      beat: 5,
      not_with: {
        numb: { because: "Stop if it tingles.", hide: false },
        "sore-bone": { because: "No jumping on a sore bone.", hide: true },
      },
    }),
  },
  retired: { "old-squat": "squat" },
  stop_rules: ["It hurts more than 5 out of 10"],
  dose: {
    sets: { one: "1 set", other: "{number} sets" },
    repetitions: { one: "once", other: "{number} times" },
    steps: { other: "{number} steps" },
    duration: { other: "{number} seconds" },
    hold: { other: "hold {number} seconds" },
    rest: { other: "rest {number} seconds" },
  },
  each_side: "each side",
  pace: { change_side: 5, between: 30, rest: 30, ready: 10 },
};

/** Written by `make schemas` from hooks/finder/rules/compiled.py, as Python's engine has them. Don't edit. */

export type ConditionData = PickedData | NotData | AtLeastData;

export type Answers = Record<string, string[]>;

export type Tier = "emergency" | "urgent" | "soon";

export type Words = Record<"start" | "next" | "back" | "again" | "finish_signs" | "signs_heading" | "not_sure" | "why_we_ask" | "pick_many" | "pick_one_error" | "result_heading" | "little_to_go_on" | "speaks_for" | "speaks_against" | "nothing_against" | "today" | "longer" | "exercises" | "your_answers" | "change" | "everyone" | "signs_progress" | "more" | "routine" | "routine_note" | "left_out" | "stopped" | "keep" | "keep_note" | "copy_link" | "copy_text" | "copied" | "not_copied" | "code" | "code_alt" | "code_note" | "no_code" | "save" | "save_note" | "saved" | "not_saved" | "forget" | "forgotten" | "saved_on" | "show_saved" | "answered_on" | "progress" | "before_last" | "problem_heading" | "signs_error" | "dropped" | "say" | "also_ticked" | "stops_heading" | "stops" | "have_looked_at" | "print" | "none" | "stop_activity", string>;

/** Holds when any of the options was picked. */
export interface PickedData {
  question: string;
  options: string[];
}

/** Holds when the part doesn't. */
export interface NotData {
  not: ConditionData;
}

/** Holds when at least `count` of the parts hold. */
export interface AtLeastData {
  count: number;
  of: ConditionData[];
}

/** One answer to a question. */
export interface OptionData {
  id: string;
  label: string;
  hint?: string;
  exclusive?: boolean;
}

/** One question; without `when` everyone is asked. */
export interface QuestionData {
  id: string;
  ask: string;
  why: string;
  pick: "one" | "many";
  options: OptionData[];
  when?: ConditionData;
}

/** A warning sign, with the number of its screen from 0. */
export interface SignData {
  id: string;
  group: string;
  screen: number;
  ask: string;
  tier: Tier;
  stop: boolean;
  do?: string;
  say?: string;
}

/** A rule that raises the urgency, or only stops the activity where it has no tier. */
export interface PairData {
  when: ConditionData;
  tier: Tier | null;
  stop: boolean;
  because: string;
  say?: string;
}

/** A level of urgency with the texts of its care card. */
export interface TierData {
  id: Tier;
  urgency: string;
  heading: string;
  do: string[];
}

/** A reason for or against a cause, with its points. */
export interface ReasonData {
  when: ConditionData;
  weight: number;
  because: string;
}

/** A cause; of two with equal points the lower rank comes first. */
export interface CauseData {
  for: ReasonData[];
  against: ReasonData[];
  id: string;
  rank: number;
  ranked: boolean;
  regions: string[];
  exercises: string[];
}

/** An exercise as a tile of a routine; the script adds `href` from the page. */
export interface ExerciseData {
  title: string;
  dose: string;
  picture: string;
  width: number;
  height: number;
  not_with?: Record<string, string>;
  easier?: string[];
  href?: string;
}

/** Old names in links, each with the name that replaces it. */
export interface RetiredData {
  questions: Record<string, string>;
  options: Record<string, Record<string, string>>;
}

/** The whole finder, as plain values fit for JSON. The screens need its texts, the engines none. */
export interface Compiled {
  region_question: string;
  baseline: string;
  enough: number;
  most: number;
  most_exercises: number;
  tiers: TierData[];
  signs: SignData[];
  pairs: PairData[];
  questions: QuestionData[];
  causes: CauseData[];
  exercises: Record<string, ExerciseData>;
  retired: RetiredData;
  honesty: string[];
  words: Words;
}

/** The finder with the body map's HTML, once the page's script has added the document's texts. */
export interface PageData {
  region_question: string;
  baseline: string;
  enough: number;
  most: number;
  most_exercises: number;
  tiers: TierData[];
  signs: SignData[];
  pairs: PairData[];
  questions: QuestionData[];
  causes: CauseData[];
  exercises: Record<string, ExerciseData>;
  retired: RetiredData;
  honesty: string[];
  words: Words;
  map: string;
}

/** A cause in a result: its points, and the positions of the reasons that hold. */
export interface Found {
  for: number[];
  against: number[];
  id: string;
  score: number;
}

/** What the answers come to. */
export interface Result {
  tier: Tier | null;
  stop: boolean;
  signs: string[];
  pairs: number[];
  asked: string[];
  causes: Found[];
  routes: Found[];
  little: boolean;
}

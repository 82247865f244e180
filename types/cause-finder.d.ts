/** Written by `make schemas` from hooks/finder/rules/compiled.py, as Python's engine has them. Don't edit. */

export type ConditionData = PickedData | NotData | AtLeastData;

export type Answers = Record<string, string[]>;

export type Tier = "emergency" | "urgent" | "soon";

export type Words = Record<"start" | "next" | "back" | "again" | "not_sure" | "answer_yes" | "answer_no" | "ask_back_why" | "why_we_ask" | "pick_many" | "pick_one_error" | "result_heading" | "little_to_go_on" | "speaks_against" | "fits_well" | "fits_partly" | "nothing_ranks" | "no_sign" | "sharpen" | "also_possible" | "your_answers" | "change" | "everyone" | "more" | "detail" | "routine" | "routine_note" | "left_out" | "stopped" | "keep" | "keep_note" | "copy_link" | "copy_text" | "copied" | "not_copied" | "code" | "code_alt" | "code_note" | "no_code" | "save" | "save_note" | "saved" | "not_saved" | "forget" | "forgotten" | "saved_on" | "show_saved" | "answered_on" | "progress" | "about" | "problem_heading" | "dropped" | "whose" | "mine" | "not_mine" | "told" | "mistake" | "say" | "also_ticked" | "have_looked_at" | "print" | "stop_activity", string>;

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

/** One answer to a question; without `when` everyone is offered it. */
export interface OptionData {
  id: string;
  label: string;
  hint?: string;
  exclusive?: boolean;
  alone?: boolean;
  when?: ConditionData;
}

/** One screen; without `when` everyone is asked. */
export interface QuestionData {
  id: string;
  ask: string;
  why: string;
  pick: "one" | "many";
  options: OptionData[];
  when?: ConditionData;
  signs?: boolean;
  late?: boolean;
  optional?: boolean;
  raises?: string;
}

/** A warning sign. */
export interface SignData {
  id: string;
  ask: string;
  tier: Tier | null;
  stop: boolean;
  ends?: boolean;
  order?: string;
  do?: string;
  say?: string;
}

/** A condition that raises a sign. */
export interface RaisingData {
  when: ConditionData;
  sign: string;
}

/** A level of urgency with the texts of its care card. */
export interface TierData {
  id: Tier;
  urgency: string;
  heading: string;
  do: string[];
}

/** A reason for or against a cause, with its points, which are below 0 for one against. */
export interface ReasonData {
  when: ConditionData;
  points: number;
  because: string;
}

/** A cause; of two with equal points and as many reasons the one that is first among all comes first. */
export interface CauseData {
  for: ReasonData[];
  against: ReasonData[];
  id: string;
  ranked: boolean;
  pinned?: boolean;
  kept?: boolean;
  not_with?: string[];
  regions: string[];
  exercises: string[];
}

/** An exercise as a tile of a routine; the script adds `href` from the page. */
export interface ExerciseData {
  title: string;
  dose: string;
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
  unsure: number;
  most: number;
  also: number;
  most_exercises: number;
  tiers: TierData[];
  signs: SignData[];
  raising: RaisingData[];
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
  unsure: number;
  most: number;
  also: number;
  most_exercises: number;
  tiers: TierData[];
  signs: SignData[];
  raising: RaisingData[];
  questions: QuestionData[];
  causes: CauseData[];
  exercises: Record<string, ExerciseData>;
  retired: RetiredData;
  honesty: string[];
  words: Words;
  map: string;
}

/** A cause in a result: its points, how well it fits, and the positions of the reasons that hold. */
export interface Found {
  for: number[];
  against: number[];
  id: string;
  score: number;
  fit: "well" | "partly";
}

/** What the answers come to. */
export interface Result {
  tier: Tier | null;
  stop: boolean;
  signs: string[];
  routes: Found[];
  causes: Found[];
  also: Found[];
  closing: boolean;
  little: boolean;
}

/** The screens of one reader, up to the one that is open or to the end. */
export interface Path {
  asked: string[];
  open: string | null;
}

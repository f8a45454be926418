import { type Flaw, flawsOfName, flawsOfText } from "../flaw.ts";
import { LONGEST_TITLE } from "../messageText.ts";
import type { UpdateTemplate } from "./communication.ts";

const LONGEST_TEXT = 5_000;

/** What is wrong with the words of an update or a template. */
export const validateTexts = ({
  headline,
  text,
}: Pick<UpdateTemplate, "headline" | "text">): readonly Flaw[] => [
  ...flawsOfName(headline, LONGEST_TITLE, "headline"),
  ...flawsOfText(text, LONGEST_TEXT, "text"),
];

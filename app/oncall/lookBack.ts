import { DAY } from "../../domain/time.ts";

/**
 * How far back a schedule is read where it matters who was on call last: the person of an override that has just
 * ended hands over, be there a gap in between or not.
 */
export const LOOK_BACK = 31 * DAY;

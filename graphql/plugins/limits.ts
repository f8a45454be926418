import { maxAliasesPlugin } from "@escape.tech/graphql-armor-max-aliases";
import { maxDepthPlugin } from "@escape.tech/graphql-armor-max-depth";
import type { GraphQLError, ValidationContext } from "graphql";
import type { Plugin } from "graphql-yoga";
import { refusedRequest } from "../errors.ts";
import { costOf } from "./costOf.ts";

/** Room for services, their incidents and the timelines of those, and two levels more. */
const DEEPEST = 12;
const MOST_ALIASES = 30;
const MOST_TOKENS = 2_000;
/** Room for 100 incidents with all their fields and 100 timeline events each. */
const HIGHEST_COST = 100_000;

const CODE = "TOO_COMPLEX";

const reject = (context: ValidationContext | null, { message }: GraphQLError) =>
  context?.reportError(refusedRequest(message.replace("Syntax Error: ", ""), CODE));

const reported = { propagateOnRejection: false, onReject: [reject], exposeLimits: true };

const maxTokens: Plugin = {
  onParse: ({ parseFn, setParseFn }) =>
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: MOST_TOKENS })),
};

/** Counted when the variables are known: a page size is most often one. */
const maxCost: Plugin = {
  onExecute: ({ args, setResultAndStopExecution }) => {
    const cost = costOf(args);
    if (cost <= HIGHEST_COST) return;
    const message = `Query cost limit of ${HIGHEST_COST} exceeded, found ${cost}: ask for fewer entries or fields at once.`;
    setResultAndStopExecution({ errors: [refusedRequest(message, CODE)] });
  },
};

/** What one request may ask for, so that none can ask for everything. */
export const limits: readonly Plugin[] = [
  maxTokens,
  maxDepthPlugin({ ...reported, n: DEEPEST, flattenFragments: true }),
  maxAliasesPlugin({ ...reported, n: MOST_ALIASES }),
  maxCost,
];

import { type Communication, isFor, type Occasion, type UpdateTemplate } from "./communication.ts";

/** Those that come with Tocsin. What the public is told names nothing of the inside. */
export const SHIPPED_TEMPLATES: readonly UpdateTemplate[] = [
  {
    ...{ audience: "INTERNAL", stage: "INVESTIGATING" },
    headline: "{severity} on {service}: we are looking for the cause",
    text: "{title}\n\nIt began {began}. Commander: {commander}. We do not know the cause yet. The next update comes {nextUpdate}.",
  },
  {
    ...{ audience: "INTERNAL", stage: "IDENTIFIED" },
    headline: "{severity} on {service}: we know the cause",
    text: "{title}\n\nThe cause is known, and a fix is being worked on. It has lasted for {duration}. Commander: {commander}. The next update comes {nextUpdate}.",
  },
  {
    ...{ audience: "INTERNAL", stage: "MONITORING" },
    headline: "{severity} on {service}: a fix is in",
    text: "{title}\n\nA fix is in, and we watch whether it holds. It has lasted for {duration}. The next update comes {nextUpdate}.",
  },
  {
    ...{ audience: "INTERNAL", stage: "RESOLVED" },
    headline: "{severity} on {service}: resolved",
    text: "{title}\n\nIt is over; it lasted {duration}. Cause: {cause}.",
  },
  {
    ...{ audience: "STAKEHOLDERS", stage: "INVESTIGATING" },
    headline: "{service} has a problem ({severity})",
    text: "Since {began} {service} does not work as it should. A team is on it and looks for the cause.\n\nThe next update comes {nextUpdate}.",
  },
  {
    ...{ audience: "STAKEHOLDERS", stage: "IDENTIFIED" },
    headline: "{service}: the cause is known",
    text: "We know why {service} does not work as it should since {began}, and are working on the fix.\n\nThe next update comes {nextUpdate}.",
  },
  {
    ...{ audience: "STAKEHOLDERS", stage: "MONITORING" },
    headline: "{service}: a fix is in",
    text: "{service} works again, and we watch whether it stays so. The problem has lasted for {duration}.\n\nThe next update comes {nextUpdate}.",
  },
  {
    ...{ audience: "STAKEHOLDERS", stage: "RESOLVED" },
    headline: "{service} works again",
    text: "The problem with {service} that began {began} is over. It lasted {duration}. We will look into how to prevent it.",
  },
  {
    ...{ audience: "PUBLIC", stage: "INVESTIGATING" },
    headline: "We are looking into a problem",
    text: "Since {began} a part of our service does not work as it should. We are looking for the cause and will write again {nextUpdate}.",
  },
  {
    ...{ audience: "PUBLIC", stage: "IDENTIFIED" },
    headline: "We have found the cause",
    text: "We have found what is behind the problem that began {began}, and are working on a fix. We will write again {nextUpdate}.",
  },
  {
    ...{ audience: "PUBLIC", stage: "MONITORING" },
    headline: "A fix is in place",
    text: "The problem that began {began} should be gone by now. We are watching that it does not come back, and will write again {nextUpdate}.",
  },
  {
    ...{ audience: "PUBLIC", stage: "RESOLVED" },
    headline: "The problem is solved",
    text: "The problem that began {began} is solved. It lasted {duration}. We are sorry for the trouble that it caused.",
  },
];

/** The one for a level, else the one for all; of each the one that was written here, else the one that came. */
export function templateFor(
  { templates }: Pick<Communication, "templates">,
  { audience, stage, severity }: Occasion,
): UpdateTemplate {
  const all = { audience, stage };
  const found =
    (severity && templates.find(isFor({ ...all, severity }))) ??
    templates.find(isFor(all)) ??
    SHIPPED_TEMPLATES.find(isFor(all));
  if (!found) throw new Error(`no template for ${audience} ${stage}`);
  return found;
}

/** All that are in use, those that came among them. */
export const allTemplates = ({
  templates,
}: Pick<Communication, "templates">): readonly UpdateTemplate[] => [
  ...SHIPPED_TEMPLATES.map((one) => templates.find(isFor(one)) ?? one),
  ...templates.filter(({ severity }) => severity !== undefined),
];

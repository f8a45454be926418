import { TEST_PAUSE, type TestPage, type TestPages, withTests } from "../../domain/testPage.ts";
import { type Instant, SECOND } from "../../domain/time.ts";
import { hasLeft, type User } from "../../domain/user.ts";
import { attempt, change, type Verdict } from "./attempt.ts";
import type { ConfigurePorts } from "./ports.ts";
import {
  type ConfigFailure,
  type ConfigRequest,
  type ConfigResult,
  failed,
  failure,
  type Maybe,
  notFound,
} from "./request.ts";

export interface SendTestPageInput {
  /** Absent: the caller is no user. */
  readonly userId?: Maybe<string>;
  /** Names of contacts of the user; left out: all. */
  readonly channels?: Maybe<readonly string[]>;
}
interface Sent {
  readonly user: User;
  /** None when the same request comes again. */
  readonly pages: readonly TestPage[];
}

/** A person has Tocsin page them about nothing, to see that pages arrive. */
export async function sendTestPage(
  ports: ConfigurePorts,
  request: ConfigRequest<SendTestPageInput>,
): Promise<ConfigResult<User>> {
  const { userId } = request.input;
  if (!userId)
    return failed(
      failure("INVALID", "Nobody is known by your login; say who is to be paged.", ["userId"]),
    );
  const find = async (id: string) => (await ports.config.users([id])).get(id);
  const result = await attempt<Sent>(ports, request, {
    action: "sendTestPage",
    subject: userId,
    decide: async () => decide(ports, request.input, { userId, user: await find(userId) }),
    recall: async (id) => {
      const user = await find(id);
      return user && { user, pages: [] };
    },
  });
  if (result.kind === "failed") return result;
  const { user, pages } = result.value;
  await Promise.all(pages.map((page) => ports.testPages.send(user, page)));
  return { kind: "done", value: user };
}

async function decide(
  { config, clock, ids }: ConfigurePorts,
  { channels }: SendTestPageInput,
  { userId, user }: { readonly userId: string; readonly user: User | undefined },
): Promise<Verdict<Sent>> {
  if (!user) return failed(notFound(`user ${userId}`, "userId"));
  const now = clock.now();
  if (hasLeft(user, now)) return failed(failure("INVALID", `${user.name} has left.`, ["userId"]));
  const wanted = [...new Set(channels ?? user.contacts)];
  const before = await config.testPages(userId);
  const flaws = flawsOf(wanted, user, { before, now });
  if (flaws.length > 0) return failed(...flaws);
  const pages = wanted.map((channel) => ({ id: ids.next("msg"), channel, sentAt: now }));
  const after = withTests(before, userId, pages);
  return change({ user, pages }, { kind: "testPages", ...(before && { before }), after });
}

interface Earlier {
  readonly before: TestPages | undefined;
  readonly now: Instant;
}

function flawsOf(
  wanted: readonly string[],
  { name, contacts }: User,
  { before, now }: Earlier,
): ConfigFailure[] {
  const flaw = (words: string) => failure("INVALID", words, ["channels"]);
  if (contacts.length === 0) return [flaw(`${name} has no contact to be paged over.`)];
  if (wanted.length === 0) return [flaw("Name a contact, or leave it out to test all of them.")];
  return wanted.flatMap((channel) => {
    if (!contacts.includes(channel))
      return [flaw(`${channel} is none of the user's contacts: ${contacts.join(", ")}.`)];
    const last = before?.pages.find((page) => page.channel === channel);
    const wait = last ? last.sentAt + TEST_PAUSE - now : 0;
    if (wait <= 0) return [];
    const seconds = Math.ceil(wait / SECOND);
    return [flaw(`${channel} was tested a moment ago; it can be again in ${seconds} s.`)];
  });
}

import type { AnswerLinks } from "../../app/answer/answerPorts.ts";
import { answerToken } from "../../app/answer/answerToken.ts";
import type { Secrets } from "../../app/ports.ts";

export interface SigningOptions {
  readonly secrets: Pick<Secrets, "get">;
  /** Name of the secret that the links are signed with. */
  readonly keyName: string;
  /** Where the API is reached from outside, without a slash at its end. */
  readonly baseUrl: string;
}

/** A page without its link is better than a page that waits for the vault. */
export const answerLinks = ({ secrets, keyName, baseUrl }: SigningOptions): AnswerLinks => ({
  async urlFor(link) {
    try {
      return `${baseUrl}/answer/${answerToken(link, await secrets.get(keyName))}`;
    } catch {
      const message = "a page goes out without its link: the key to sign it could not be read";
      console.error(JSON.stringify({ level: "error", message }));
      return undefined;
    }
  },
});

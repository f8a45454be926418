import * as z from "zod";

/** The secret of a webhook channel. */
export const webhookAddress = z.object({ url: z.url(), signingKey: z.string().min(1) });

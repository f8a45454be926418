/** Whether a conversation at Slack is one person's: their own id, or that of the direct messages with them. */
export const isPerson = (conversation: string): boolean => /^[UWD]/.test(conversation);

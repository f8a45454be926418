/** People who look after something together; its managers may change what is theirs and hear of what is wrong with it. */
export interface Team {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** Ids of users. */
  readonly memberIds: readonly string[];
  readonly managerIds: readonly string[];
}

export const isIn = ({ memberIds, managerIds }: Team, userId: string): boolean =>
  memberIds.includes(userId) || managerIds.includes(userId);

import type { QueueMessage } from "./queueMessage.ts";

/**
 * The messages of a queue that can be seen. Of those with a group, one whose group has the fewest in flight is next; a
 * message without a group stands for itself, and is before them. Where that decides nothing, the oldest is next.
 */
export class VisibleMessages {
  readonly #byId = new Map<string, QueueMessage>();
  readonly #byGroup = new Map<string, Map<string, QueueMessage>>();
  readonly #inFlight = new Map<string, number>();

  get size(): number {
    return this.#byId.size;
  }

  ids(): string[] {
    return [...this.#byId.keys()];
  }

  get(id: string): QueueMessage | undefined {
    return this.#byId.get(id);
  }

  add(message: QueueMessage): void {
    const { id, groupId = "" } = message;
    const group = this.#byGroup.get(groupId) ?? new Map<string, QueueMessage>();
    this.#byGroup.set(groupId, group.set(id, message));
    this.#byId.set(id, message);
  }

  delete(id: string): void {
    const { groupId = "" } = this.#byId.get(id) ?? {};
    const group = this.#byGroup.get(groupId);
    group?.delete(id);
    if (group?.size === 0) this.#byGroup.delete(groupId);
    this.#byId.delete(id);
  }

  /** Takes the one that is next. */
  take(): QueueMessage | undefined {
    let next: QueueMessage | undefined;
    for (const group of this.#byGroup.values()) {
      const [oldest] = group.values();
      if (oldest && (!next || this.#compare(oldest, next) < 0)) next = oldest;
    }
    if (next) this.delete(next.id);
    return next;
  }

  /** Counts a message that somebody has received, or no longer has. */
  count({ groupId }: QueueMessage, change: 1 | -1): void {
    if (groupId === undefined) return;
    const count = (this.#inFlight.get(groupId) ?? 0) + change;
    if (count > 0) this.#inFlight.set(groupId, count);
    else this.#inFlight.delete(groupId);
  }

  #compare(one: QueueMessage, other: QueueMessage): number {
    const busy = ({ groupId }: QueueMessage) => this.#inFlight.get(groupId ?? "") ?? 0;
    return busy(one) - busy(other) || one.visibleAt - other.visibleAt;
  }
}

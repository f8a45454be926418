import type { Restriction, Turn } from "../../../domain/oncall/schedule.ts";

/** A schedule as the host has it. */
export interface HostSchedule {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly timeZone: string;
  readonly layers: readonly HostLayer[];
  readonly overrides: readonly HostOverride[];
}

export interface HostLayer {
  readonly name: string;
  readonly start: string;
  readonly end?: string | null;
  readonly rotationVirtualStart: string;
  readonly turn: Turn;
  readonly userIds: readonly string[];
  readonly restrictions: readonly Restriction[];
}

export interface HostOverride {
  readonly start: string;
  readonly end: string;
  readonly userId?: string | null;
}

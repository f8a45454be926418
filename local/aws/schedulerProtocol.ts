import { AwsError, unknownOperation } from "./awsError.ts";
import type { Caller } from "./caller.ts";
import type { LocalScheduler, ScheduleName } from "./localScheduler.ts";
import type { AwsPlace } from "./place.ts";
import type { AwsProtocol, AwsRequest, AwsResponse } from "./request.ts";
import type { Schedule } from "./scheduleStore.ts";

interface Call {
  readonly caller: Caller;
  readonly named: ScheduleName;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}
type Operation = (call: Call) => object;

/** EventBridge Scheduler over its REST protocol. */
export class SchedulerProtocol implements AwsProtocol {
  readonly contentType = "application/json";
  readonly #scheduler: LocalScheduler;
  readonly #place: AwsPlace;
  readonly #operations: Readonly<Record<string, [action: string, run: Operation]>> = {
    "POST schedules/": ["CreateSchedule", (call) => this.#write(call, "create")],
    "PUT schedules/": ["UpdateSchedule", (call) => this.#write(call, "update")],
    "DELETE schedules/": ["DeleteSchedule", (call) => this.#delete(call)],
    "GET schedules/": ["GetSchedule", ({ named }) => shown(this.#scheduler.get(named))],
    "GET schedules": ["ListSchedules", (call) => this.#list(call)],
    "GET schedule-groups/": ["GetScheduleGroup", (call) => this.#group(call)],
  };

  constructor(scheduler: LocalScheduler, place: AwsPlace) {
    this.#scheduler = scheduler;
    this.#place = place;
  }

  async handle({ method, url, body, caller }: AwsRequest): Promise<AwsResponse> {
    const { pathname, searchParams: query } = new URL(url, "http://localhost");
    const [, root = "", name = ""] = pathname.split("/").map(decodeURIComponent);
    const found = this.#operations[`${method} ${root}${name && "/"}`];
    if (!found) throw unknownOperation(`scheduler ${method} ${pathname}`);
    const [action, run] = found;
    const input: Record<string, unknown> = JSON.parse(body.toString() || "{}");
    const group = String(input["GroupName"] ?? query.get("groupName") ?? "default");
    const named = { name, group };
    caller.authorize(`scheduler:${action}`, this.#resource(action, named));
    const answer = run({ caller, named, query, body: input });
    return { action, status: 200, contentType: this.contentType, body: JSON.stringify(answer) };
  }

  #resource(action: string, named: ScheduleName): string {
    const { region, accountId } = this.#place;
    if (action === "ListSchedules") return `arn:aws:scheduler:${region}:${accountId}:schedule/*/*`;
    if (action === "GetScheduleGroup")
      return `arn:aws:scheduler:${region}:${accountId}:schedule-group/${named.name}`;
    return this.#scheduler.arnOf(named);
  }

  /** Whoever names a role for a schedule must be allowed to pass it on. */
  #write({ caller, named, body }: Call, verb: "create" | "update"): object {
    const target = body["Target"] as { RoleArn?: unknown } | undefined;
    caller.authorize("iam:PassRole", String(target?.RoleArn));
    return { ScheduleArn: this.#scheduler[verb]({ ...body, Name: named.name }) };
  }

  #delete({ named }: Call): object {
    this.#scheduler.delete(named);
    return {};
  }

  #list({ query }: Call): object {
    const group = query.get("ScheduleGroup");
    const prefix = query.get("NamePrefix") ?? "";
    const state = query.get("State");
    const max = Number(query.get("MaxResults") ?? 100);
    const start = Number(query.get("NextToken") ?? 0);
    const all = this.#scheduler.list().filter(({ input }) => {
      const { Name, GroupName, State } = input;
      return (
        Name.startsWith(prefix) && (!group || GroupName === group) && (!state || State === state)
      );
    });
    return {
      Schedules: all.slice(start, start + max).map(summary),
      ...(start + max < all.length && { NextToken: String(start + max) }),
    };
  }

  #group({ named: { name } }: Call): object {
    if (!this.#scheduler.hasGroup(name))
      throw new AwsError("ResourceNotFoundException", `Schedule group ${name} does not exist.`, {
        status: 404,
      });
    return { Name: name, State: "ACTIVE" };
  }
}

function summary({ arn, input, createdAt, modifiedAt }: Schedule): object {
  return {
    Arn: arn,
    Name: input.Name,
    GroupName: input.GroupName,
    State: input.State,
    CreationDate: createdAt / 1000,
    LastModificationDate: modifiedAt / 1000,
    Target: { Arn: input.Target.Arn },
  };
}

function shown(schedule: Schedule): object {
  const { ClientToken: _, ...input } = schedule.input;
  return { ...input, ...summary(schedule), Target: input.Target };
}

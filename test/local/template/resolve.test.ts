import { describe, expect, test } from "vitest";
import { resolveValue, type Surroundings } from "../../../local/template/resolve.ts";
import { templateSchema } from "../../../local/template/template.ts";

const world: Surroundings = {
  template: templateSchema.parse({
    Parameters: { Stage: { Default: "dev" }, Given: {}, Missing: {} },
    Conditions: {
      IsDev: { "Fn::Equals": [{ Ref: "Stage" }, "dev"] },
      IsNotDev: { "Fn::Not": [{ Condition: "IsDev" }] },
      Both: { "Fn::And": [{ Condition: "IsDev" }, { Condition: "IsNotDev" }] },
      Either: { "Fn::Or": [{ Condition: "IsDev" }, { Condition: "IsNotDev" }] },
    },
    Mappings: { Sizes: { dev: { memory: 512 } } },
    Resources: { Queue: { Type: "AWS::SQS::Queue" } },
  }),
  parameters: { Given: "by the host" },
  pseudo: { "AWS::Region": "eu-west-1" },
  attribute: (logicalId, attribute) => `${logicalId}:${attribute ?? "ref"}`,
};
/** Names as they stand in the text of a substitution. */
const placeholders = (...names: string[]) => names.map((name) => `\${${name}}`).join(" ");
const resolved = (value: unknown) => resolveValue(value, world);

describe("resolveValue", () => {
  test.each([
    ["a parameter's default", { Ref: "Stage" }, "dev"],
    ["a parameter's value", { Ref: "Given" }, "by the host"],
    ["a pseudo-parameter", { Ref: "AWS::Region" }, "eu-west-1"],
    ["a resource", { Ref: "Queue" }, "Queue:ref"],
    ["an attribute", { "Fn::GetAtt": ["Queue", "Arn"] }, "Queue:Arn"],
    ["an attribute with dots", { "Fn::GetAtt": "Queue.Name.Part" }, "Queue:Name.Part"],
    ["a join", { "Fn::Join": ["/", ["a", { Ref: "Stage" }]] }, "a/dev"],
    ["a selection", { "Fn::Select": [1, { "Fn::Split": [":", "a:b:c"] }] }, "b"],
    ["a map", { "Fn::FindInMap": ["Sizes", { Ref: "Stage" }, "memory"] }, 512],
    ["a condition that holds", { "Fn::If": ["Either", "yes", "no"] }, "yes"],
    ["a condition that does not", { "Fn::If": ["Both", "yes", "no"] }, "no"],
    [
      "a substitution",
      { "Fn::Sub": [placeholders("Stage", "Queue.Arn", "Own", "!Literal"), { Own: "own" }] },
      `dev Queue:Arn own ${placeholders("Literal")}`,
    ],
    ["no value", { kept: 1, gone: { Ref: "AWS::NoValue" } }, { kept: 1 }],
    ["depth", [{ a: { b: [{ Ref: "Stage" }] } }], [{ a: { b: ["dev"] } }]],
  ])("resolves %s", (_what, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  test("names a parameter that has no value", () => {
    expect(() => resolved({ Ref: "Missing" })).toThrow(
      "the template's parameter Missing has no value",
    );
  });

  test("names a function it does not know", () => {
    expect(() => resolved({ "Fn::Transform": {} })).toThrow(
      "does not know the intrinsic function Fn::Transform",
    );
  });
});

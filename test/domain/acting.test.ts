import { expect, it } from "vitest";
import { whoDid } from "../../domain/acting.ts";

it.each([
  ["one of Tocsin's people by their name", { actor: "user:00u1f", actorName: "Ada" }, "Ada"],
  ["somebody else by what the token says", { actor: "user:00u1f" }, "00u1f"],
  ["a monitor by its kind", { actor: "integration:alertmanager" }, "alertmanager"],
  ["Tocsin itself by its name", { actor: "tocsin" }, "Tocsin"],
])("who did something is told: %s", (_, acting, told) => {
  expect(whoDid(acting)).toBe(told);
});

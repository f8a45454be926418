import { expect, test } from "vitest";
import { users } from "../../../../scripts/tocsin/config/kinds/users.ts";
import { type HostUser, matchPeople } from "../../../../scripts/tocsin/pagerduty/matchPeople.ts";
import { CommandError } from "../../../../scripts/tocsin/verb.ts";

const ana: HostUser = {
  id: "usr_ana",
  value: users.shape.parse({ name: "Ana", email: "ana@example.com" }),
};
const ben: HostUser = { id: "usr_ben", value: users.shape.parse({ name: "Ben" }) };
const none: ReadonlyMap<string, string> = new Map();

test("an e-mail finds a user whatever its letters and whatever the name", () => {
  const person = { key: "P1", name: "Ana Pereira", email: "ANA@example.com" };
  expect(matchPeople({ people: [person], all: [ana, ben], map: none })).toEqual([
    { person, by: "EMAIL", user: ana },
  ]);
});

test("without a known e-mail the name finds a user", () => {
  const person = { key: "P2", name: "Ben", email: "ben@example.com" };
  expect(matchPeople({ people: [person], all: [ana, ben], map: none })).toEqual([
    { person, by: "NAME", user: ben },
  ]);
});

test("the map comes before e-mail and name", () => {
  const person = { key: "P1", name: "Ana", email: "ana@example.com" };
  const map = new Map([["P1", "usr_ben"]]);
  expect(matchPeople({ people: [person], all: [ana, ben], map })).toEqual([
    { person, by: "MAP", user: ben },
  ]);
});

test("who is nowhere is to be created", () => {
  const person = { key: "P3", name: "Cem" };
  expect(matchPeople({ people: [person], all: [ana], map: none })).toEqual([{ person, by: "NEW" }]);
});

test.each([
  [
    "several users of one name",
    { people: [{ key: "P1", name: "Ana" }], all: [ana, { ...ana, id: "usr_2" }], map: none },
    "several users are called Ana: say by --map which one P1 is",
  ],
  [
    "two people of one name without e-mails",
    {
      people: [
        { key: "P1", name: "Cem" },
        { key: "P2", name: "Cem" },
      ],
      all: [],
      map: none,
    },
    "P1 and P2 are both called Cem: say by --map who they are",
  ],
  [
    "somebody who has left",
    {
      people: [{ key: "P1", name: "Ana" }],
      all: [{ ...ana, left: true as const }],
      map: none,
    },
    "Ana has left: say by --map who stands in for P1",
  ],
  [
    "a map to nobody",
    { people: [{ key: "P1", name: "Cem" }], all: [], map: new Map([["P1", "usr_x"]]) },
    'the map names "usr_x", and no user has that id',
  ],
])("%s: a person has to say who is meant", (_, matching, message) => {
  expect(() => matchPeople(matching)).toThrow(new CommandError(message));
});

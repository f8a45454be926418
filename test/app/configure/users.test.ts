import { beforeEach, expect, it } from "vitest";
import { createChannel } from "../../../app/configure/createChannel.ts";
import { createUser } from "../../../app/configure/createUser.ts";
import { updateUser } from "../../../app/configure/updateUser.ts";
import {
  asked,
  type Configuration,
  configurationOn,
  done,
  failuresOf,
} from "../../support/configuration.ts";
import { tablePerTest } from "../../support/freshTable.ts";

const fresh = tablePerTest();
let ports: Configuration;
beforeEach(async () => {
  ports = configurationOn(fresh.table);
  await done(createChannel(ports, asked({ name: "console", kind: "console" })));
});

it("makes a user who is reached through channels that exist", async () => {
  const ada = await done(
    createUser(ports, asked({ name: " Ada ", email: "ada@example.org", contacts: ["console"] })),
  );
  expect(ada).toMatchObject({
    name: "Ada",
    email: "ada@example.org",
    contacts: ["console"],
    version: 1,
  });
  expect((await ports.config.users([ada.id])).get(ada.id)).toEqual(ada);
});

it("refuses a contact that is no channel", async () => {
  const failures = await failuresOf(
    createUser(ports, asked({ name: "Ada", contacts: ["pigeon"] })),
  );
  expect(failures).toEqual(["NOT_FOUND input.contacts"]);
});

it.each([
  [{ name: "  " }, "INVALID input.name"],
  [{ name: "A".repeat(101) }, "INVALID input.name"],
  [{ name: "Ada\nLovelace" }, "INVALID input.name"],
  [{ name: "Ada", email: "ada at home" }, "INVALID input.email"],
  [{ name: "Ada", email: "ada\u0000@example.org" }, "INVALID input.email"],
  [{ name: "Ada", timeZone: "London" }, "INVALID input.timeZone"],
  [{ name: "Ada", timeZone: "+01:00" }, "INVALID input.timeZone"],
  [{ name: "Ada", login: "a\nb" }, "INVALID input.login"],
])("refuses %j", async (input, failure) => {
  expect(await failuresOf(createUser(ports, asked(input)))).toEqual([failure]);
});

it("leaves what an update does not name, and clears what it names as null", async () => {
  const ada = await done(
    createUser(ports, asked({ name: "Ada", email: "ada@example.org", contacts: ["console"] })),
  );
  const updated = await done(updateUser(ports, asked({ id: ada.id, email: null })));
  expect(updated).toEqual({ id: ada.id, name: "Ada", contacts: ["console"], version: 2 });
});

it.each([0, 201, 1.5])("refuses %d pages an hour", async (pagesPerHour) => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  expect(await failuresOf(updateUser(ports, asked({ id: ada.id, pagesPerHour })))).toEqual([
    "INVALID input.pagesPerHour",
  ]);
});

it.each([
  [{ from: "25:00", to: "07:00" }, "quietHours.from"],
  [{ from: "22:00", to: "22:00" }, "quietHours"],
  [{ days: [8], from: "22:00", to: "07:00" }, "quietHours.days"],
])("refuses the quiet hours %j", async (quietHours, path) => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  expect(await failuresOf(updateUser(ports, asked({ id: ada.id, quietHours })))).toEqual([
    `INVALID input.${path}`,
  ]);
});

it("keeps quiet hours of every day until they are taken back", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  const quietHours = { from: "22:00", to: "07:00" };
  await done(updateUser(ports, asked({ id: ada.id, quietHours })));
  const renamed = await done(updateUser(ports, asked({ id: ada.id, name: "Ada L." })));
  const back = await done(updateUser(ports, asked({ id: ada.id, quietHours: null })));
  expect(renamed.quietHours).toEqual({ ...quietHours, days: [] });
  expect(back).not.toHaveProperty("quietHours");
});

it("keeps how many pages a person takes in an hour until it is taken back", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  await done(updateUser(ports, asked({ id: ada.id, pagesPerHour: 20 })));
  const renamed = await done(updateUser(ports, asked({ id: ada.id, name: "Ada L." })));
  const back = await done(updateUser(ports, asked({ id: ada.id, pagesPerHour: null })));
  expect([renamed.pagesPerHour, back.pagesPerHour]).toEqual([20, undefined]);
});

it("tells a client who saw an older version which one it is now", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  await done(updateUser(ports, asked({ id: ada.id, name: "Ada L." })));
  const late = await updateUser(ports, {
    ...asked({ id: ada.id, name: "Countess" }),
    expectedVersion: 1,
  });
  expect(late).toMatchObject({
    kind: "failed",
    failures: [{ code: "VERSION_CONFLICT", message: "It is at version 2 now, not 1." }],
  });
});

it("loses no update when several come at once", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada" })));
  const rename = (name: string) => done(updateUser(ports, asked({ id: ada.id, name })));
  const versions = (await Promise.all(["A", "B", "C", "D"].map(rename))).map((u) => u.version);
  expect(versions.sort()).toEqual([2, 3, 4, 5]);
});

it("does not know a user who is not there", async () => {
  expect(await failuresOf(updateUser(ports, asked({ id: "usr_nobody" })))).toEqual([
    "NOT_FOUND input.id",
  ]);
});

it("says what would be a time zone", async () => {
  const result = await createUser(ports, asked({ name: "Ada", timeZone: "GMT+1 London" }));
  expect(result).toMatchObject({
    failures: [{ message: expect.stringContaining("Europe/London") }],
  });
});

it("gives a login to one user only, also when two ask at once", async () => {
  const results = await Promise.all(
    ["Ada", "Grace"].map((name) =>
      failuresOf(createUser(ports, asked({ name, login: "auth0|1" }))),
    ),
  );
  expect(results.flat()).toEqual(["ALREADY_EXISTS input.login"]);
});

it("tells logins apart by the case of their letters", async () => {
  await done(createUser(ports, asked({ name: "Ada", login: "aB" })));
  expect(await failuresOf(createUser(ports, asked({ name: "Grace", login: "Ab" })))).toEqual([]);
});

it("gives an address to one user only, in any case of its letters", async () => {
  await done(createUser(ports, asked({ name: "Ada", email: "ada@example.org" })));
  const other = createUser(ports, asked({ name: "Grace", email: "Ada@Example.org" }));
  expect(await failuresOf(other)).toEqual(["ALREADY_EXISTS input.email"]);
});

it("frees a login that is changed", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada", login: "auth0|1" })));
  await done(updateUser(ports, asked({ id: ada.id, login: "auth0|2" })));
  const grace = createUser(ports, asked({ name: "Grace", login: "auth0|1" }));
  expect(await failuresOf(grace)).toEqual([]);
});

it("keeps login and address through an update that names neither", async () => {
  const input = { name: "Ada", login: "auth0|1", email: "ada@example.org", timeZone: "Asia/Tokyo" };
  const ada = await done(createUser(ports, asked(input)));
  const updated = await done(updateUser(ports, asked({ id: ada.id, name: "Ada L." })));
  expect(updated).toEqual({ ...ada, name: "Ada L.", version: 2 });
  expect(await ports.config.person({ login: "auth0|1" })).toEqual(updated);
});

it("finds a person by the login before the address", async () => {
  const ada = await done(createUser(ports, asked({ name: "Ada", login: "auth0|1" })));
  const grace = await done(createUser(ports, asked({ name: "Grace", email: "g@example.org" })));
  const who = async (login: string, email?: string) =>
    (await ports.config.person({ login, ...(email && { email }) }))?.id;
  expect(await who("auth0|1", "g@example.org")).toBe(ada.id);
  expect(await who("auth0|9", "G@example.org")).toBe(grace.id);
  expect(await who("auth0|9")).toBeUndefined();
});

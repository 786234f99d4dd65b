import assert from "node:assert/strict";
import { readCatalog, readLabProfile } from "../../../../src/core/api/depth/catalog";
import { readClass } from "../../../../src/core/api/depth/labClass";
import { ResponseShapeError } from "../../../../src/core/api/errors/errors";

const big = 9_007_199_254_740_993n;

describe("the catalogue", () => {
  it("has what labs, series and regions are called, without the space around it", () => {
    const catalog = readCatalog({
      LabSeries: [{ Id: 71, Name: "Networks ", OrganizationId: "9" }],
      LabProfiles: [
        {
          Id: 5,
          Name: " Subnets",
          Number: " N-1",
          SeriesId: 71,
          ExpectedDurationMinutes: 40,
          OrganizationId: 9,
        },
      ],
      DeliveryRegions: [{ Id: 3, Name: "North", Description: null }],
    });
    assert.deepEqual(catalog, {
      labs: [{ id: 5, name: "Subnets", number: "N-1", seriesId: 71, expectedMinutes: 40 }],
      series: [{ id: 71, name: "Networks" }],
      regions: [{ id: 3, name: "North" }],
    });
  });

  it("is read in any case of letters, with ids as texts, and exact beyond 2^53", () => {
    const { labs, regions } = readCatalog({
      LABPROFILES: [
        { ID: "12", NAME: "Twelve" },
        { id: big, name: "Far" },
      ],
      deliveryregions: [{ id: "007", Name: 7 }],
    });
    assert.deepEqual(
      labs.map(({ id, name }) => [id, name]),
      [
        [12, "Twelve"],
        [big, "Far"],
      ],
    );
    assert.deepEqual(regions, [{ id: 7, name: "7" }]);
  });

  it("loses only what is wrong in it", () => {
    const { labs, series } = readCatalog({
      LabProfiles: [
        null,
        "x",
        { Name: "of no id" },
        { Id: 1.5, Name: "half an id" },
        { Id: 2, Name: { en: "two" }, Number: [], SeriesId: "none", ExpectedDurationMinutes: -5 },
        { Id: 3, Name: "   " },
      ],
      LabSeries: "none",
    });
    const nothing = { name: undefined, number: undefined, seriesId: undefined, expectedMinutes: undefined };
    assert.deepEqual(labs, [
      { id: 2, ...nothing },
      { id: 3, ...nothing },
    ]);
    assert.deepEqual(series, []);
  });

  it("is none without any of its lists", () => {
    assert.throws(() => readCatalog({ Results: [] }), ResponseShapeError);
  });

  it("is made up for by single profiles, each of the id that was asked for", () => {
    assert.deepEqual(readLabProfile({ Id: 99, Name: "One", Number: "1" }, 5), {
      ...{ id: 5, name: "One", number: "1", seriesId: undefined, expectedMinutes: undefined },
    });
  });
});

describe("a class", () => {
  it("has its dates, its instructor and its planned labs", () => {
    const read = readClass(
      {
        Id: "c-7",
        Name: " Autumn ",
        Start: 1_790_000_000,
        EndTime: "/Date(1790100000000)",
        Expires: 1_790_200_000_000,
        Instructor: { Id: "77", FirstName: "Iris", LastName: "Vale" },
        AvailableLabs: [11, "12", 11, { Id: 13 }, null, "x", big],
      },
      "c-7",
    );
    assert.deepEqual(read, {
      id: "c-7",
      name: "Autumn",
      start: 1_790_000_000,
      end: 1_790_100_000,
      expires: 1_790_200_000,
      instructor: { id: "77", name: "Iris Vale", email: undefined },
      plannedLabs: [11, 12, 13, big],
    });
  });

  it("has the instructor of older answers, which stands beside it", () => {
    const { instructor } = readClass(
      { Instructor: null, InstructorFirstName: "Iris", InstructorLastName: "Vale" },
      "c",
    );
    assert.deepEqual(instructor, { id: undefined, name: "Iris Vale", email: undefined });
    assert.equal(readClass({ Instructor: null }, "c").instructor, undefined);
    assert.equal(readClass({ Instructor: "Iris" }, "c").instructor, undefined);
  });

  it("tells no planned labs from not telling any", () => {
    assert.deepEqual(readClass({ AvailableLabs: [] }, "c").plannedLabs, []);
    for (const sent of [null, "11", 11]) {
      assert.equal(readClass({ AvailableLabs: sent }, "c").plannedLabs, undefined);
    }
  });
});

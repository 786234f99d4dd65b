/** One lab of a course. */
export interface LabProfile {
  readonly id: number;
  readonly name: string;
  /** How many points there are to score; undefined for a lab that is no exam. */
  readonly maxScore?: number;
  /** Seconds an average learner needs. */
  readonly usualSeconds: number;
}

/** What a class teaches: labs in their order, some of them scored, often with an exam at the end. */
export interface Course {
  /** As it stands in a class's id. */
  readonly code: string;
  readonly labs: readonly LabProfile[];
}

const minutes = 60;

function course(code: string, firstId: number, names: readonly string[], exam?: [string, number]): Course {
  const labs = names.map((name, index) => ({
    id: firstId + index,
    name,
    // Every third lab checks what was learned, with a score.
    ...(index % 3 === 2 ? { maxScore: 20 } : {}),
    usualSeconds: (35 + ((index * 17) % 40)) * minutes,
  }));
  if (!exam) return { code, labs };
  const [name, maxScore] = exam;
  return {
    code,
    labs: [...labs, { id: firstId + names.length, name, maxScore, usualSeconds: 50 * minutes }],
  };
}

export const courses: readonly Course[] = [
  course(
    "AZ104",
    105_210,
    [
      "Manage Users and Groups",
      "Manage Governance with Azure Policy",
      "Manage Resources with Templates",
      "Virtual Networking",
      "Manage Storage",
      "Deploy Virtual Machines",
      "Back Up and Monitor Resources",
    ],
    ["Azure Administrator Assessment", 100],
  ),
  course(
    "SC300",
    105_340,
    [
      "Manage User Roles",
      "Assign Licences to Groups",
      "Configure External Collaboration",
      "Enable Multifactor Authentication",
      "Conditional Access Policies",
      "Access Reviews",
    ],
    ["Identity Administrator Assessment", 50],
  ),
  course("PL300", 98_077, [
    "Get Data",
    "Load Transformed Data",
    "Design a Data Model",
    "Create Calculations",
    "Design a Report",
    "Publish a Dashboard",
  ]),
  course(
    "MS102",
    110_902,
    [
      "Prepare a Tenant",
      "Manage Administrative Roles",
      "Synchronise Identities",
      "Threat Explorer",
      "Safe Attachments and Safe Links",
      "Alert Policies",
    ],
    ["Tenant Administrator Assessment", 80],
  ),
  course(
    "AI102",
    121_415,
    [
      "Get Started with AI Services",
      "Analyse Images",
      "Extract Text from Documents",
      "Build a Question Answering Bot",
      "Search with Vectors",
    ],
    ["AI Engineer Skills Challenge", 40],
  ),
  course("LIN101", 87_650, [
    "Files and Permissions",
    "The Shell",
    "Users and Processes",
    "Services and Logs",
    "Networking on the Command Line",
    "Storage and File Systems",
  ]),
];

/** The names of all labs, by the ids of their profiles. */
export const sampleLabProfiles: ReadonlyMap<number, string> = new Map(
  courses.flatMap(({ labs }) => labs.map(({ id, name }) => [id, name] as const)),
);

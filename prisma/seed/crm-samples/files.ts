import { dynamicsSheets, dynamicsWorkbooks } from "./dynamics";
import { hubspotFiles } from "./hubspot";
import { plainFiles } from "./plain-sheet";
import { salesforceFiles } from "./salesforce";
import { sampleStory } from "./story";
import type { Workbook } from "./xlsx";
import { zohoFiles } from "./zoho";

/** A text file below public/samples. */
export type CrmFile = { path: string; bytes: Buffer };

/** Every sample file of every system: one company's half year, as each would export it. */
export const crmSamples = (): { files: CrmFile[]; workbooks: Workbook[] } => {
  const story = sampleStory();
  return {
    files: [
      ...salesforceFiles(story),
      ...hubspotFiles(story),
      ...zohoFiles(story),
      ...dynamicsSheets(story),
      ...plainFiles(story),
    ],
    workbooks: dynamicsWorkbooks(story),
  };
};

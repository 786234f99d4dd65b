// All that others have of the sample: a bundle of its own is made of it.

export { nameSample, sampleClassInfo, sampleInstanceDetails } from "./depth/nameSample";
export { generateSample, sampleRange } from "./generateSample";

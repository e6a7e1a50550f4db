// The operations on images by AWS's name.
import type { Operations } from "../request/operation.ts";
import { createImage } from "./create.ts";
import { describeImages } from "./describe.ts";

export const imageOperations: Operations = {
	CreateImage: createImage,
	DescribeImages: describeImages,
};

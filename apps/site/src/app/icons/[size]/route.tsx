import { ImageResponse } from "next/og";
import { answerNotFound } from "../../../market/answer-file.ts";
import { IconPicture } from "../../../share-image/icon-picture.tsx";

export const dynamic = "force-static";

const SIZES = [192, 512];

export function generateStaticParams(): { size: string }[] {
  return SIZES.map((size) => ({ size: `${size}.png` }));
}

/** The site's sign as a picture, for those who install it. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ readonly size: string }> },
): Promise<Response> {
  const { size: asked } = await params;
  const size = SIZES.find((each) => `${each}.png` === asked);
  if (size === undefined) return answerNotFound();
  return new ImageResponse(<IconPicture size={size} />, { width: size, height: size });
}

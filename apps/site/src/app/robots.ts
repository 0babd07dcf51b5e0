import type { MetadataRoute } from "next";
import { readEnv } from "../env.ts";

export const dynamic = "force-dynamic";

/** Everything may be read and indexed but what stands in others' frames. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/embed/", "/api/"] },
    sitemap: `${readEnv().siteOrigin}/sitemap.xml`,
  };
}

import type { DataLabel } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { OfflineNotice } from "../offline/offline-notice.tsx";
import { DataNotice } from "../data-notice/data-notice.tsx";
import { PageFooter } from "./page-footer.tsx";
import { PageHeader } from "./page-header.tsx";
import type { AnswerState } from "./render-answer.tsx";
import type { SitePage } from "./site-pages.ts";

/** What stands around every page of numbers: what the data are, ways to the other pages, what the site stands for. */
export function PageFrame({
  page,
  path,
  data,
  state,
  children,
}: {
  /** The page of the head this one belongs to. */
  readonly page: SitePage["name"] | null;
  /** Its address without a language. */
  readonly path: string;
  /** Null where nothing on the page comes from a market. */
  readonly data: DataLabel | null;
  readonly state: AnswerState;
  readonly children: ReactNode;
}): ReactElement {
  const t = useTranslations("site");
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-30 focus:bg-paper focus:p-3"
      >
        {t("skip")}
      </a>
      <OfflineNotice
        title={t("offlineTitle")}
        text={t("offline", { instant: formatsOf(useLocale()).instant(new Date(state.madeAt).toISOString()) })}
      />
      {data === null ? null : <DataNotice data={data} state={state} />}
      <PageHeader page={page} />
      <main id="content">
        <div className="frame">{children}</div>
      </main>
      <PageFooter path={path} />
    </>
  );
}

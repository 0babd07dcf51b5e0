import type { ReactElement } from "react";
import type { Share } from "./load-share.ts";

const PAPER = "#fdfcfa";
const INK = "#17181b";
const MUTED = "#62635f";
const LINE = "#e2dfd8";
const SEASON_COLOURS = { altcoin: "#2446c8", neutral: INK, bitcoin: "#a85300" } as const;
const GAUGE = { centre: 200, radius: 170 };

/** The picture of a page, drawn for `next/og`, which knows flex boxes and plain SVG alone. */
export function SharePicture({ share }: { readonly share: Share }): ReactElement {
  const colour = SEASON_COLOURS[share.season ?? "neutral"];
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "64px 72px",
        background: PAPER,
        color: INK,
        fontFamily: "Geist",
      }}
    >
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 30 }}>
        <div style={{ fontWeight: 600 }}>Altseason</div>
        {share.isSimulated ? (
          <div style={{ background: "#ffd60a", color: "#1a1600", padding: "4px 18px" }}>{share.note}</div>
        ) : null}
      </div>
      <div style={{ display: "flex", flexGrow: 1, alignItems: "center", justifyContent: "space-between" }}>
        <div
          style={{ display: "flex", flexDirection: "column", maxWidth: share.value === null ? 1050 : 620 }}
        >
          <div style={{ fontSize: 30, color: MUTED }}>{share.overline}</div>
          <div
            style={{
              marginTop: 16,
              fontSize: share.title.length > 18 ? 72 : 92,
              fontWeight: 600,
              lineHeight: 1.05,
              letterSpacing: "-0.03em",
              color: colour,
            }}
          >
            {share.title}
          </div>
          <div style={{ marginTop: 28, fontSize: 34 }}>{share.detail}</div>
        </div>
        {share.value === null ? null : <Gauge value={share.value} colour={colour} />}
      </div>
    </div>
  );
}

function Gauge({ value, colour }: { readonly value: number; readonly colour: string }): ReactElement {
  const [handX, handY] = at(value, GAUGE.radius + 22);
  const [innerX, innerY] = at(value, GAUGE.radius - 34);
  return (
    <div style={{ display: "flex", flexDirection: "column", alignItems: "center", width: 400 }}>
      <svg width="400" height="215" viewBox="0 0 400 215">
        <path d={arc(0, 24.5)} fill="none" stroke={SEASON_COLOURS.bitcoin} strokeWidth="18" />
        <path d={arc(25.5, 74.5)} fill="none" stroke={LINE} strokeWidth="18" />
        <path d={arc(75.5, 100)} fill="none" stroke={SEASON_COLOURS.altcoin} strokeWidth="18" />
        <path d={`M${innerX} ${innerY}L${handX} ${handY}`} stroke={INK} strokeWidth="7" fill="none" />
      </svg>
      <div style={{ marginTop: -132, fontSize: 132, fontWeight: 600, color: colour }}>{String(value)}</div>
    </div>
  );
}

function arc(from: number, to: number): string {
  const [startX, startY] = at(from, GAUGE.radius);
  const [endX, endY] = at(to, GAUGE.radius);
  return `M${startX} ${startY}A${GAUGE.radius} ${GAUGE.radius} 0 0 1 ${endX} ${endY}`;
}

/** A place on the half circle, values from 0 at the left to 100 at the right. */
function at(value: number, radius: number): readonly [x: number, y: number] {
  const angle = Math.PI * (1 - value / 100);
  const round = (number: number): number => Math.round(number * 10) / 10;
  return [round(GAUGE.centre + Math.cos(angle) * radius), round(GAUGE.centre - Math.sin(angle) * radius)];
}

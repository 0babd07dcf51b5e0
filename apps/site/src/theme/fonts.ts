import localFont from "next/font/local";

/** Class that makes a face known to the style sheets by its variable. */
interface Face {
  readonly variable: string;
}

/** Text and figures. */
export const geist: Face = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-geist",
  weight: "100 900",
  display: "swap",
});

/** Headings: Newsreader with its optical sizes. */
export const newsreader: Face = localFont({
  src: "../../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2",
  variable: "--font-newsreader",
  weight: "200 800",
  display: "swap",
  adjustFontFallback: "Times New Roman",
});

/** Where a chosen theme is kept; absent while the system decides. */
export const THEME_KEY = "theme";

/** Runs in the head before the first paint: marks that scripts run and applies a theme chosen earlier. */
export const THEME_SCRIPT: string = `(function(d){d.dataset.js="";try{var t=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(t==="light"||t==="dark")d.dataset.theme=t}catch(e){}})(document.documentElement)`;

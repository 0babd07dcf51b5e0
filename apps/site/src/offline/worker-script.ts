/** Runs in the head: keeps pages that were seen for when there is no network. */
export const WORKER_SCRIPT: string = `;if("serviceWorker"in navigator)addEventListener("load",function(){navigator.serviceWorker.register("/sw.js").catch(function(){})})`;

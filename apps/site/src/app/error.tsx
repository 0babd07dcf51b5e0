"use client";

import { FailurePage } from "../page-frame/failure-page.tsx";

export default FailurePage;

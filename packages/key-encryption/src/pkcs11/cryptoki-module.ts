import type koffiModule from "koffi";
import { KeyEncryptionError } from "../key-encryption-error.ts";
import { CRYPTOKI, describeReturnValue } from "./cryptoki.ts";

/** A buffer, or a tree of structures with buffers in it. */
type CryptokiArgument = number | Uint8Array | null | object;

/** A PKCS#11 module: its functions by name, without `C_`. */
export interface CryptokiModule {
  /** Bytes of a `CK_ULONG` on this platform. */
  readonly ulongBytes: number;
  /** Calls and returns the `CKR_…`. */
  call(name: CryptokiFunction, ...args: readonly CryptokiArgument[]): number;
  /** The same on another thread: a network HSM takes its time. */
  callAsync(name: CryptokiFunction, ...args: readonly CryptokiArgument[]): Promise<number>;
}

/** What a module must export. Buffers go in and out alike. */
const SIGNATURES = {
  Initialize: ["initializeArgs"],
  GetSlotList: ["byte", "pointer", "pointer"],
  GetTokenInfo: ["ulong", "pointer"],
  OpenSession: ["ulong", "ulong", "pointer", "pointer", "pointer"],
  CloseSession: ["ulong"],
  Login: ["ulong", "ulong", "pointer", "ulong"],
  FindObjectsInit: ["ulong", "attributes", "ulong"],
  FindObjects: ["ulong", "pointer", "ulong", "pointer"],
  FindObjectsFinal: ["ulong"],
  GenerateKey: ["ulong", "mechanism", "attributes", "ulong", "pointer"],
  GenerateRandom: ["ulong", "pointer", "ulong"],
  EncryptInit: ["ulong", "mechanism", "ulong"],
  Encrypt: ["ulong", "pointer", "ulong", "pointer", "pointer"],
  DecryptInit: ["ulong", "mechanism", "ulong"],
  Decrypt: ["ulong", "pointer", "ulong", "pointer", "pointer"],
} as const;

type CryptokiFunction = keyof typeof SIGNATURES;

/**
 * Loads a PKCS#11 module and initialises it for threads. It stays so until the process ends: to finalise it would end it for
 * everybody else in the process too.
 * @throws {KeyEncryptionError} `settings_invalid` when there is no such module, or nothing can load it on this platform
 */
export async function loadCryptokiModule(modulePath: string): Promise<CryptokiModule> {
  const koffi = await loadKoffi();
  // `pkcs11.h`: structures are packed by one byte on Windows, and aligned as usual elsewhere.
  const struct = process.platform === "win32" ? koffi.pack : koffi.struct;
  const ulong = "unsigned long";
  const gcm = struct({
    iv: "void *",
    ivLen: ulong,
    ivBits: ulong,
    aad: "void *",
    aadLen: ulong,
    tagBits: ulong,
  });
  const mechanism = struct({ mechanism: ulong, parameter: koffi.pointer(gcm), parameterLen: ulong });
  const attribute = struct({ type: ulong, value: "void *", valueLen: ulong });
  const initializeArgs = struct({
    createMutex: "void *",
    destroyMutex: "void *",
    lockMutex: "void *",
    unlockMutex: "void *",
    flags: ulong,
    reserved: "void *",
  });
  const kinds = {
    byte: "uint8_t",
    ulong,
    pointer: "void *",
    mechanism: koffi.pointer(mechanism),
    attributes: koffi.pointer(attribute),
    initializeArgs: koffi.pointer(initializeArgs),
  } as const;

  const library = (() => {
    try {
      return koffi.load(modulePath);
    } catch {
      throw new KeyEncryptionError(
        "settings_invalid",
        `pkcs11 modulePath: expected a module, got none at ${modulePath}`,
      );
    }
  })();
  const functions = new Map(
    Object.entries(SIGNATURES).map(([name, parameters]) => {
      const types = parameters.map((kind) => kinds[kind]);
      return [name, library.func(`C_${name}`, ulong, types)];
    }),
  );
  const functionOf = (name: CryptokiFunction) => {
    const found = functions.get(name);
    if (found === undefined) throw new TypeError(`expected C_${name} in ${modulePath}, got none`);
    return found;
  };
  const cryptoki: CryptokiModule = {
    ulongBytes: koffi.sizeof(ulong),
    call: (name, ...args) => Number(functionOf(name)(...args)),
    callAsync: (name, ...args) =>
      new Promise((resolve, reject) => {
        functionOf(name).async(...args, (error: unknown, value: unknown) => {
          // Holds on to the buffers for as long as the other thread has them.
          if (error === null && args.length > 0) resolve(Number(value));
          else
            reject(error instanceof Error ? error : new Error(`expected an answer of C_${name}, got none`));
        });
      }),
  };
  const flags = { flags: CRYPTOKI.FLAG_OS_LOCKING_OK };
  const nothing = {
    createMutex: null,
    destroyMutex: null,
    lockMutex: null,
    unlockMutex: null,
    reserved: null,
  };
  const returned = cryptoki.call("Initialize", { ...flags, ...nothing });
  if (returned !== CRYPTOKI.RV_OK && returned !== CRYPTOKI.RV_CRYPTOKI_ALREADY_INITIALIZED) {
    throw new KeyEncryptionError(
      "service_unavailable",
      `pkcs11 C_Initialize: expected CKR_OK, got ${describeReturnValue(returned)}`,
    );
  }
  return cryptoki;
}

async function loadKoffi(): Promise<typeof koffiModule> {
  try {
    return (await import("koffi")).default;
  } catch {
    throw new KeyEncryptionError(
      "settings_invalid",
      `adapter: expected a platform that koffi runs on for pkcs11, got ${process.platform} ${process.arch}`,
    );
  }
}

// Property tests try the same cases in every run, so that a failure is the change's and not the day's: SEED tries others.
import * as fc from 'fast-check';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) });

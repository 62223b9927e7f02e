// Steps of the job with count, seconds and peak memory. What can be measured is handed in.

import type { StepMeasure, Summary } from '../report/index.ts';

export const jobSteps = ['read', 'validate', 'link', 'load', 'coverage', 'plan', 'report'] as const;
export type JobStep = (typeof jobSteps)[number];

export type Progress = {
  readonly step: JobStep;
  /** Rows, people or files done in this step; `total` once it is known. */
  readonly done: number;
  readonly total?: number;
  readonly stepsDone: readonly StepMeasure[];
};

export type Meter = {
  readonly monotonicMs: () => number;
  /** Highest resident memory so far, of this process and of the children it knows. */
  readonly peakMemoryBytes: () => number;
  readonly machine: string;
};

export class Measures {
  readonly steps: StepMeasure[] = [];
  private readonly meter: Meter;
  private readonly onProgress: (progress: Progress) => void;
  private readonly signal: AbortSignal | undefined;

  constructor(
    meter: Meter,
    onProgress: (progress: Progress) => void,
    signal: AbortSignal | undefined,
  ) {
    this.meter = meter;
    this.onProgress = onProgress;
    this.signal = signal;
  }

  /** Runs one step; `advance` reports what was done since the last call. */
  async step<T>(
    step: JobStep,
    body: (
      advance: (count: number, total?: number) => void,
    ) => Promise<{ count: number; value: T }>,
  ): Promise<T> {
    this.signal?.throwIfAborted();
    const started = this.meter.monotonicMs();
    let done = 0;
    this.report(step, 0);
    const { count, value } = await body((more, total) => {
      this.signal?.throwIfAborted();
      done += more;
      this.report(step, done, total);
    });
    const seconds = Math.round(this.meter.monotonicMs() - started) / 1000;
    this.steps.push({ step, count, seconds, peakMemoryBytes: this.meter.peakMemoryBytes() });
    return value;
  }

  measured(): Summary['measured'] {
    const seconds = this.steps.reduce((sum, each) => sum + each.seconds, 0);
    return {
      machine: this.meter.machine,
      seconds: Math.round(seconds * 1000) / 1000,
      steps: this.steps,
    };
  }

  private report(step: JobStep, done: number, total?: number): void {
    const stepsDone = [...this.steps];
    this.onProgress(
      total === undefined ? { step, done, stepsDone } : { step, done, total, stepsDone },
    );
  }
}

/**
 * Stands in bundles for the SDK's event streams, which no operation in use has. The SDK imports them when one does,
 * and such an import keeps the bundler from leaving anything out that they touch.
 */
const unexpected = (): never => {
  throw new Error("no operation in use has an event stream");
};

export class EventStreamSerde {
  constructor() {
    unexpected();
  }
}
export const eventStreamSerdeProvider = unexpected;
/** S3 prepares for them when its client is made, though no operation in use has one. */
export const resolveEventStreamSerdeConfig = <Config>(config: Config): Config => config;

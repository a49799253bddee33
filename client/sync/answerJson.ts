/** The JSON of a response of this server, whose shape is that of the API. */
export const answerJson = async <Body>(response: Response): Promise<Body> => (await response.json()) as Body;

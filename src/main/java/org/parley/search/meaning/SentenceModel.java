package org.parley.search.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The model all-MiniLM-L6-v2, which makes a vector of an English text. It is opened when first used, which takes a third of
 * a second.
 */
public final class SentenceModel implements AutoCloseable {

    /** How many numbers a vector has. */
    public static final int SIZE = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final int MOST_PIECES = 256;

    private final WordPieces pieces;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private SentenceModel(WordPieces pieces, byte[] model) throws OrtException {
        this.pieces = pieces;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            // Texts are many and short: one thread each leaves the others to readers.
            options.setIntraOpNumThreads(1);
            this.session = environment.createSession(model, options);
        }
    }

    /** Opens the model. */
    public static SentenceModel open() throws IOException {
        try (InputStream model = resource(MODEL);
                InputStream tokenizer = resource(PIECES)) {
            return new SentenceModel(WordPieces.read(tokenizer), model.readAllBytes());
        } catch (OrtException failed) {
            throw new IOException("The sentence model cannot be opened.", failed);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream found = SentenceModel.class.getResourceAsStream(name);
        if (found == null) {
            throw new IOException("The sentence model is not on the class path: " + name);
        }
        return found;
    }

    /** The meaning of the first 256 pieces of words of a text: about 190 words. */
    public Meaning meaning(String text) throws IOException {
        long[] numbers = pieces.of(text, MOST_PIECES);
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        long[][] zeros = new long[1][numbers.length];
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {numbers});
                OnnxTensor attended = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor kinds = OnnxTensor.createTensor(environment, zeros);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", attended, "token_type_ids", kinds))) {
            return mean((float[][][]) result.get(0).getValue());
        } catch (OrtException failed) {
            throw new IOException("The sentence model failed.", failed);
        }
    }

    private static Meaning mean(float[][][] states) {
        float[] sum = new float[SIZE];
        for (float[] state : states[0]) {
            for (int at = 0; at < SIZE; at++) {
                sum[at] += state[at];
            }
        }
        return Meaning.towards(sum);
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IOException("The sentence model cannot be closed.", failed);
        }
    }
}

package org.parley.media;

import java.io.IOException;
import java.util.Map;
import org.parley.language.Language;
import org.parley.language.Messages;
import org.parley.page.NotFound;
import org.parley.publishing.Caller;
import org.parley.publishing.PieceId;
import org.parley.publishing.text.PictureSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;

/** Serves pictures to readers, and to members at the desk; takes them in there. */
@Controller
class PictureController {

    /** What a picture shows never changes, but whether it may be seen does: copies are kept, and asked about each time. */
    private static final CacheControl FOR_ALL = CacheControl.noCache().cachePublic();

    private static final CacheControl FOR_ONE = CacheControl.noCache().cachePrivate();

    private final Pictures pictures;
    private final StorePicture storePicture;

    PictureController(Pictures pictures, StorePicture storePicture) {
        this.pictures = pictures;
        this.storePicture = storePicture;
    }

    @GetMapping("/media/{file}")
    ResponseEntity<byte[]> read(@PathVariable String file, WebRequest request) {
        return answer(Caller.READER, file, FOR_ALL, request);
    }

    @GetMapping("/{language}/desk/media/{file}")
    ResponseEntity<byte[]> readAtDesk(
            @PathVariable Language language, @PathVariable String file, Caller.Member member, WebRequest request) {
        return answer(member, file, FOR_ONE, request);
    }

    private ResponseEntity<byte[]> answer(Caller caller, String file, CacheControl cache, WebRequest request) {
        PictureSource.Rendition rendition = PictureSource.parse(PictureSource.FOLDER + file)
                .orElseThrow(() -> new NotFound("no picture is called " + file));
        Pictures.Seen seen =
                pictures.see(caller, rendition).orElseThrow(() -> new NotFound("no picture " + file + " to be seen"));
        if (request.checkNotModified('"' + file + '"')) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(cache)
                    .eTag(file)
                    .build();
        }
        byte[] bytes = seen.bytes().orElseThrow(() -> new NotFound("no picture " + file + " at that width"));
        return ResponseEntity.ok()
                .contentType(rendition.source().format().equals("png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                .cacheControl(cache)
                .eTag(file)
                .body(bytes);
    }

    /** Answers the editor: where the picture is, or a message why it was not taken. */
    @PostMapping("/{language}/desk/pieces/{piece}/pictures")
    ResponseEntity<Map<String, Object>> take(
            @PathVariable Language language,
            @PathVariable String piece,
            @RequestParam MultipartFile file,
            Caller.Member member)
            throws IOException {
        try {
            PictureSource source = storePicture.store(member, pieceOf(piece), file.getBytes());
            return ResponseEntity.status(HttpStatus.CREATED)
                    .body(Map.of("source", source.path(), "width", source.width(), "height", source.height()));
        } catch (PictureRefused refused) {
            return refused(language, refused);
        }
    }

    private static ResponseEntity<Map<String, Object>> refused(Language language, PictureRefused refused) {
        HttpStatus status = refused.reason() == PictureRefused.Reason.TOO_LARGE
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).body(Map.of("message", refused.in(Messages.in(language))));
    }

    private static PieceId pieceOf(String key) {
        try {
            return PieceId.of(key);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("no piece " + key);
        }
    }
}

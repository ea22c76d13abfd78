package org.tandemcrm.capture;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * An address as a picture to scan, with the quiet margin of four modules that the standard asks for
 * and a quarter of it allowed to be dirty.
 */
public final class QrCode {

    private static final int MARGIN = 4;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String address) {
        try {
            return new QrCode(
                    new QRCodeWriter()
                            .encode(
                                    address,
                                    BarcodeFormat.QR_CODE,
                                    0,
                                    0,
                                    Map.of(
                                            EncodeHintType.MARGIN,
                                            MARGIN,
                                            EncodeHintType.ERROR_CORRECTION,
                                            ErrorCorrectionLevel.Q)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("This does not fit into a code", tooLong);
        }
    }

    /** A drawing without size of its own, sharp at every one. */
    public String svg() {
        int size = modules.getWidth();
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%2$s"/></svg>
        """
                .formatted(size, path);
    }

    /** A picture of at least so many pixels to each side. */
    public byte[] png(int atLeast) {
        int size = modules.getWidth();
        int scale = (atLeast + size - 1) / size;
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(drawn(size, scale), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A hundred thousand are printed at once, so lines are copied and not drawn dot by dot. */
    private BufferedImage drawn(int size, int scale) {
        var image = new BufferedImage(size * scale, size * scale, BufferedImage.TYPE_BYTE_BINARY);
        byte[] dots = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int bytesOfLine = dots.length / (size * scale);
        for (int y = 0; y < size; y++) {
            byte[] line = line(y, scale, bytesOfLine);
            for (int copy = 0; copy < scale; copy++) {
                System.arraycopy(line, 0, dots, (y * scale + copy) * bytesOfLine, bytesOfLine);
            }
        }
        return image;
    }

    /** Eight dots to a byte, the first in its highest bit; white is set. */
    private byte[] line(int y, int scale, int bytes) {
        byte[] line = new byte[bytes];
        for (int x = 0; x < modules.getWidth() * scale; x++) {
            if (!modules.get(x / scale, y)) {
                line[x / 8] |= (byte) (0x80 >> x % 8);
            }
        }
        return line;
    }
}

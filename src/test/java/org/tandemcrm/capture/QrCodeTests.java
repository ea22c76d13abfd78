package org.tandemcrm.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final String ADDRESS = "https://crm.example.com/r/k7f3mw9";

    @Test
    void aPhoneReadsThePicture() throws Exception {
        byte[] png = QrCode.of(ADDRESS).png(400);

        assertThat(read(ImageIO.read(new ByteArrayInputStream(png)))).isEqualTo(ADDRESS);
    }

    @Test
    void aPhoneReadsTheDrawing() throws Exception {
        assertThat(read(drawn(QrCode.of(ADDRESS).svg()))).isEqualTo(ADDRESS);
    }

    /** Paints the squares of the path as a browser does. */
    private static BufferedImage drawn(String svg) {
        var size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(size.find()).isTrue();
        int modules = Integer.parseInt(size.group(1));
        var image = new BufferedImage(modules * 8, modules * 8, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(0, 0, modules * 8, modules * 8);
        paint.setColor(Color.BLACK);
        var square = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg);
        while (square.find()) {
            paint.fillRect(
                    Integer.parseInt(square.group(1)) * 8,
                    Integer.parseInt(square.group(2)) * 8,
                    8,
                    8);
        }
        return image;
    }

    private static String read(BufferedImage image) throws Exception {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }
}

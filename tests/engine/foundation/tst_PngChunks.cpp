// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/ImageDecoder.h"
#include "foundation/imaging/PngChunks.h"
#include "support/EncodedImage.h"
#include "support/MetadataFile.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <string_view>

using namespace semblance;
using namespace semblance::tests;
using namespace std::string_view_literals;

namespace {

Bytes bytesOf(std::string_view text)
{
    const auto* first = reinterpret_cast<const std::byte*>(text.data());
    return {first, first + text.size()};
}

Bytes joined(Bytes front, const Bytes& behind)
{
    front.insert(front.end(), behind.begin(), behind.end());
    return front;
}

Bytes compressedText()
{
    return pngChunk("zTXt",
                    joined(bytesOf("Comment\0\0"sv), zlibPacked(Bytes(5000, std::byte{'x'}))));
}

Bytes plainText()
{
    return pngChunk("tEXt", bytesOf("Author\0A"sv));
}

Bytes internationalText()
{
    return pngChunk("iTXt", bytesOf("Author\0\0\0\0\0A"sv));
}

} // namespace

/// What a PNG's chunks tell, and what of them the decoder is given.
class TestPngChunks : public QObject
{
    Q_OBJECT

    const Bytes m_picture = *encoded(syntheticTexture({40, 30}, 3), {});

private Q_SLOTS:
    void textsAreTakenAway_data()
    {
        QTest::addColumn<Bytes>("chunks");
        QTest::addColumn<Bytes>("kept");
        QTest::newRow("one, compressed") << compressedText() << Bytes();
        QTest::newRow("international") << internationalText() << Bytes();
        QTest::newRow("between plain ones")
            << joined(joined(plainText(), compressedText()), plainText())
            << joined(plainText(), plainText());
        QTest::newRow("two in a row")
            << joined(joined(compressedText(), internationalText()), plainText()) << plainText();
    }

    void textsAreTakenAway()
    {
        QFETCH(Bytes, chunks);
        QFETCH(Bytes, kept);
        const Bytes file = withChunks(m_picture, chunks);
        QVERIFY(withoutCompressedTexts(file) == withChunks(m_picture, kept));
        const auto with = decodeImage(file, "with");
        const auto without = decodeImage(m_picture, "without");
        QVERIFY(with && without);
        QVERIFY(with->stored == without->stored);
    }

    void othersStayAsTheyAre_data()
    {
        QTest::addColumn<Bytes>("file");
        QTest::newRow("no texts") << m_picture;
        QTest::newRow("a plain text") << withChunks(m_picture, plainText());
        QTest::newRow("nothing") << Bytes();
        QTest::newRow("cut in a chunk") << Bytes(m_picture.begin(), m_picture.begin() + 40);
        const Bytes texts = withChunks(m_picture, compressedText());
        QTest::newRow("cut in its text") << Bytes(texts.begin(), texts.begin() + 50);
        QTest::newRow("a text behind the end") << joined(m_picture, compressedText());
    }

    void othersStayAsTheyAre()
    {
        QFETCH(Bytes, file);
        QVERIFY(withoutCompressedTexts(file).empty());
    }
};

QTEST_APPLESS_MAIN(TestPngChunks)
#include "tst_PngChunks.moc"

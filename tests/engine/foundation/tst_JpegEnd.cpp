// SPDX-License-Identifier: GPL-3.0-or-later
#include "foundation/imaging/JpegEnd.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"

#include <QTest>

using namespace semblance;
using namespace semblance::tests;

namespace {

std::vector<std::byte> bytesOf(const char* hex)
{
    const QByteArray bytes = QByteArray::fromHex(hex);
    const auto* first = reinterpret_cast<const std::byte*>(bytes.constData());
    return {first, first + bytes.size()};
}

} // namespace

/// Where the first picture of a JPEG file ends, and what stands behind it.
class TestJpegEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whereItEnds_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("end");
        QTest::addColumn<bool>("isStream");
        // A scan with a stuffed byte and a restart, then the end.
        const QByteArray one("ffd8 ffda0003 00 11ff00 ffd0 22 ffd9");
        QTest::newRow("alone") << one << 15 << false;
        QTest::newRow("text behind it") << one + " 4465617220616c6c" << 15 << false;
        QTest::newRow("zeros behind it") << one + " 00000000" << 15 << false;
        QTest::newRow("another one") << one + one << 15 << true;
        QTest::newRow("another one behind zeros") << one + "0000" + one << 15 << true;
        QTest::newRow("another one behind text") << one + "41" + one << 15 << false;
        QTest::newRow("an end within a segment")
            << QByteArray("ffd8 ffe10006ffd9ffd8 ffd9") << 12 << false;
        const QByteArray index("ffd8 ffe200064d504600 ffda0003 00 11 ffd9");
        QTest::newRow("two views of one moment") << index + one << 18 << false;
        QTest::newRow("no end") << one.chopped(5) << -1 << false;
        QTest::newRow("a segment beyond the file")
            << QByteArray("ffd8 ffe1ffff0011") << -1 << false;
        QTest::newRow("nothing") << QByteArray() << -1 << false;
    }

    void whereItEnds()
    {
        QFETCH(QByteArray, file);
        QFETCH(bool, isStream);
        const auto bytes = bytesOf(file.constData());
        const auto end = jpegEnd(bytes);
        QTEST(end ? int(*end) : -1, "end");
        QCOMPARE(isJpegStream(bytes), isStream);
    }

    void aWrittenPictureEndsWithItsFile()
    {
        const auto file =
            encoded(syntheticTexture({64, 48}, 1), {.format = ImageFormat::Jpeg}).value();
        QCOMPARE(jpegEnd(file).value_or(0), file.size());
    }
};

QTEST_GUILESS_MAIN(TestJpegEnd)
#include "tst_JpegEnd.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/metadata/MetadataReading.h"
#include "imagery/traces/FindTraces.h"
#include "support/EncodedImage.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <algorithm>

using namespace semblance;
using namespace semblance::imagery;
using namespace semblance::tests;

/// What a file holds behind the picture that is shown.
class TestFurtherBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatFollowsIsSaid_data()
    {
        QTest::addColumn<QByteArray>("further");
        QTest::addColumn<bool>("isSaid");
        QTest::addColumn<QByteArray>("kind");
        QTest::newRow("nothing") << QByteArray() << false << QByteArray();
        QTest::newRow("zeros") << QByteArray(40, '\0') << false << QByteArray();
        QTest::newRow("another JPEG")
            << QByteArray::fromHex("ffd8ffe0") << true << QByteArray("JPEG");
        QTest::newRow("another JPEG behind zeros")
            << QByteArray::fromHex("0000ffd8ffe0") << true << QByteArray("JPEG");
        QTest::newRow("a telephone's short video")
            << QByteArray::fromHex("000000186674797069736f6d0000020069736f6d6d703432") << true
            << QByteArray("ISO media (video)");
        QTest::newRow("a text") << QByteArray("Dear all") << true << QByteArray();
    }

    void whatFollowsIsSaid()
    {
        QFETCH(QByteArray, further);
        QFETCH(bool, isSaid);
        QFETCH(QByteArray, kind);
        Bytes file = encoded(syntheticTexture({64, 48}, 1), {.format = ImageFormat::Jpeg}).value();
        const auto* first = reinterpret_cast<const std::byte*>(further.constData());
        file.insert(file.end(), first, first + further.size());
        const auto traces = findTraces(file, readMetadata(file), {}).value();
        const auto found = std::ranges::find(traces, trace::kFurtherBytes, &Trace::id);
        QCOMPARE(found != traces.end(), isSaid);
        if (!isSaid)
            return;
        QCOMPARE(found->figure.value_or(0), double(further.size()));
        QCOMPARE(QByteArray::fromStdString(found->detail), kind);
    }
};

QTEST_GUILESS_MAIN(TestFurtherBytes)
#include "tst_FurtherBytes.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "imagery/traces/FindTraces.h"

#include <QTest>

#include <algorithm>

using namespace semblance::imagery;

namespace {

MetadataReport reportOf(const QStringList& chunks)
{
    MetadataReport report;
    for (const QString& chunk : chunks) {
        const qsizetype split = chunk.indexOf(QLatin1Char('='));
        MetadataEntry entry;
        entry.family = "PNG";
        entry.key = "iTXt.Semblance:" + chunk.left(split).toStdString();
        entry.value = chunk.mid(split + 1).toStdString();
        report.entries.push_back(entry);
    }
    return report;
}

} // namespace

/// What the PNG of a video's frame says of it.
class TestFrameTraces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMirroringMatrixIsSeen_data()
    {
        QTest::addColumn<QString>("orientation");
        QTest::addColumn<double>("figure");
        for (const int number : {2, 4, 5, 7})
            QTest::addRow("%d mirrors", number) << QString::number(number) << double(number);
        for (const char* other : {"1", "3", "6", "8", "0", "9", "-2", "2x", "", "4294967298"})
            QTest::addRow("“%s” does not", other) << QString::fromLatin1(other) << 0.0;
    }

    void aMirroringMatrixIsSeen()
    {
        QFETCH(QString, orientation);
        QFETCH(double, figure);
        const auto traces =
            metadataTraces(reportOf({QStringLiteral("Orientation=") + orientation}));
        const std::vector<Trace> expected{{std::string(trace::kVideoMirrored), figure}};
        QVERIFY(traces == (figure > 0 ? expected : std::vector<Trace>()));
    }

    void aFrameSaysWhichItIs_data()
    {
        QTest::addColumn<QStringList>("chunks");
        QTest::addColumn<QString>("detail");
        const QString clip = QStringLiteral("Clip=kitchen; 2.mp4");
        const QString frame = QStringLiteral("Frame=17");
        const QString time = QStringLiteral("Time=00:00:00.680");
        QTest::newRow("all of it")
            << QStringList{clip, frame, time} << QStringLiteral("00:00:00.680; kitchen; 2.mp4");
        QTest::newRow("no time") << QStringList{clip, frame} << QStringLiteral("; kitchen; 2.mp4");
        QTest::newRow("no clip") << QStringList{frame, time} << QString();
        QTest::newRow("no number")
            << QStringList{clip, QStringLiteral("Frame=the 17th"), time} << QString();
    }

    void aFrameSaysWhichItIs()
    {
        QFETCH(QStringList, chunks);
        QFETCH(QString, detail);
        const auto traces = metadataTraces(reportOf(chunks));
        const std::vector<Trace> expected{
            {std::string(trace::kVideoFrame), 17.0, detail.toStdString()}};
        QVERIFY(traces == (detail.isEmpty() ? std::vector<Trace>() : expected));
    }
};

QTEST_GUILESS_MAIN(TestFrameTraces)
#include "tst_FrameTraces.moc"

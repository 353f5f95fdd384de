// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/intake/TakeFrame.h"
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "flows/JohnsLab.h"
#include "foundation/FileBytes.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/video/FramePng.h"
#include "storage/lab/FolderLabDirectory.h"
#include "support/TestLab.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <cmath>

using namespace semblance;
using namespace semblance::tests;

namespace {

double topScore(const CliResult& result)
{
    return result.json()
        .value(QStringLiteral("candidates"))
        .toArray()[0]
        .toObject()
        .value(QStringLiteral("score"))
        .toDouble();
}

} // namespace

/// Several photographs of one person in one search.
class tst_CliSearchTogether : public JohnsLab
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (const char* reason = layOut())
            QSKIP(reason);
    }

    void init() { makeLab(); }

    void severalPhotographsAreSearchedAsOnePerson()
    {
        const QString john = johnNames()[0];
        const QStringList photographs = photographsOf(john);
        QVERIFY(isDone(enrol({oneOfEach()})));
        const QStringList also = {QStringLiteral("--also"), photographs[1],
                                  QStringLiteral("--also"), photographs[2]};
        const CliResult found = search(photographs[0], also);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonObject json = found.json();
        QCOMPARE(json.value(QStringLiteral("also")).toArray().size(), 2);
        QCOMPARE(json.value(QStringLiteral("candidates"))
                     .toArray()[0]
                     .toObject()
                     .value(QStringLiteral("subject"))
                     .toString(),
                 john);
        const QJsonObject least = json.value(QStringLiteral("least_alike")).toObject();
        QCOMPARE(least.value(QStringLiteral("images")).toArray().size(), 2);
        QVERIFY(least.value(QStringLiteral("score")).toDouble() > 0.3);
        // The order in which they are named is no part of the answer.
        const QStringList turned = {QStringLiteral("--also"), photographs[2],
                                    QStringLiteral("--also"), photographs[0]};
        const double score = topScore(found);
        QVERIFY(score > topScore(search(photographs[0])));
        QVERIFY(std::abs(topScore(search(photographs[1], turned)) - score) < 1e-5);
    }

    void onePictureSavedTwiceIsSaid_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<bool>("isSame");
        const QStringList photographs = photographsOf(johnNames()[0]);
        const Image pixels = pixelsOf(photographs[0]);
        const QString folder = m_cli.freshPath(QStringLiteral("saved again"));
        QDir().mkpath(folder);
        const auto again = [&](const Image& image, const char* name) {
            return writeImage(image, {.format = ImageFormat::Jpeg, .quality = 80},
                              folder + QLatin1Char('/') + QLatin1String(name));
        };
        QTest::newRow("recompressed") << again(pixels, "a.jpg") << true;
        QTest::newRow("smaller too")
            << again(scaled(pixels, pixels.widthPx() * 4 / 5), "b.jpg") << true;
        QTest::newRow("another photograph") << photographs[1] << false;
    }

    void onePictureSavedTwiceIsSaid()
    {
        QFETCH(QString, second);
        QFETCH(bool, isSame);
        QVERIFY(isDone(enrol({oneOfEach()})));
        const QStringList also = {QStringLiteral("--also"), second};
        const CliResult found = search(photographsOf(johnNames()[0])[0], also);
        QVERIFY2(found.exitCode == 0, found.errors.constData());
        const QJsonArray pairs = found.json().value(QStringLiteral("saved_twice")).toArray();
        QVERIFY2(pairs.size() == (isSame ? 1 : 0), found.output.constData());
        const QString first = found.json().value(QStringLiteral("notes")).toArray()[0].toString();
        QCOMPARE(first.contains(QStringLiteral("one picture that was saved twice")), isSame);
        if (isSame)
            QCOMPARE(pairs[0].toObject().value(QStringLiteral("images")).toArray().size(), 2);
    }

    void photographsOfOnePersonAreDoubted_data()
    {
        QTest::addColumn<QStringList>("also");
        QTest::addColumn<QString>("errorCode");
        QTest::newRow("of somebody else")
            << QStringList{photographsOf(johnNames()[1])[0]} << QString();
        QTest::newRow("the same file")
            << QStringList{photographsOf(johnNames()[0])[0]} << QStringLiteral("invalidInput");
        QTest::newRow("not there")
            << QStringList{QStringLiteral("gone.jpg")} << QStringLiteral("fileNotFound");
        QTest::newRow("several faces") << QStringList{twoFaces()} << QStringLiteral("severalFaces");
    }

    void photographsOfOnePersonAreDoubted()
    {
        QFETCH(QStringList, also);
        QFETCH(QString, errorCode);
        if (errorCode.isEmpty())
            QVERIFY(isDone(enrol({oneOfEach()})));
        QStringList more;
        for (const QString& path : also)
            more << QStringLiteral("--also") << path;
        const CliResult found = search(photographsOf(johnNames()[0])[0], more);
        if (!errorCode.isEmpty()) {
            QCOMPARE(found.errorCode(), errorCode);
            const QString advice = found.error().value(QStringLiteral("advice")).toString();
            QCOMPARE(advice.contains(QStringLiteral("photograph of --also")),
                     errorCode == QLatin1String("severalFaces"));
            return;
        }
        const QJsonArray notes = found.json().value(QStringLiteral("notes")).toArray();
        QVERIFY2(
            notes[0].toString().contains(QStringLiteral("nearer to what photographs of different")),
            found.output.constData());
    }

    /// As the window says it where they are chosen.
    void stillsOfOneRecordingAreSaidToBe()
    {
        QVERIFY(isDone(enrol({m_images})));
        {
            const SetClock clock;
            const auto lab = storage::FolderLabDirectory(clock).open(m_lab.toStdString()).value();
            imagery::FrameOrigin origin;
            origin.clipName = "kitchen.mp4";
            origin.clip = Sha256::of(bytesOf("the clip"));
            origin.frames = 100;
            origin.timeBase = {1, 25};
            origin.container = "avi";
            origin.codec = "mjpeg";
            origin.storedSize = {640, 480};
            origin.pixelAspect = {1, 1};
            origin.matrix = "bt601";
            for (const QString& still : {m_heldOut[0], m_heldOut[1]}) {
                origin.frame += 25;
                origin.seconds += 1;
                QVERIFY(casework::takeFrame(lab->exhibits(), lab->originals(), lab->videoFrames(),
                                            readFile(still.toStdString()).value(), origin, clock));
            }
        }
        const QStringList search{
            QStringLiteral("search"), m_heldOut[0], QStringLiteral("--also"),    m_heldOut[1],
            QStringLiteral("--lab"),  m_lab,        QStringLiteral("--gallery"), kGallery};
        const CliResult result = m_cli.run(search);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QVERIFY2(result.output.contains("Stills of one recording, 1"), result.output.constData());
        QVERIFY2(result.output.contains("hardly independent"), result.output.constData());
    }

    /// Also where the laboratory has not taken them in.
    void stillsAreKnownByWhatTheirFilesSay()
    {
        QVERIFY(isDone(enrol({m_images})));
        imagery::FrameOrigin origin;
        origin.clipName = "kitchen.mp4";
        origin.clip = Sha256::of(bytesOf("the clip"));
        QStringList stills;
        for (const QString& photograph : {m_heldOut[0], m_heldOut[1]}) {
            origin.frame += 25;
            origin.seconds += 1;
            const auto decoded = decodeImageFile(photograph.toStdString());
            QVERIFY(decoded);
            const auto png = imagery::writeFramePng(decoded->stored, imagery::factsOf(origin));
            QVERIFY(png);
            stills << writeBytes(
                QByteArray(reinterpret_cast<const char*>(png->data()), qsizetype(png->size())),
                m_cli.freshPath(QStringLiteral("still%1.png").arg(origin.frame)));
        }
        const CliResult result =
            m_cli.run({QStringLiteral("search"), stills[0], QStringLiteral("--also"), stills[1],
                       QStringLiteral("--lab"), m_lab, QStringLiteral("--gallery"), kGallery});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        QVERIFY2(result.output.contains("Stills of one recording, 1"), result.output.constData());
    }

private:
    /// A folder with the last photograph of each John.
    QString oneOfEach()
    {
        const QString folder = m_cli.freshPath(QStringLiteral("one of each"));
        for (const QString& john : johnNames()) {
            const QString path = photographsOf(john).last();
            const QString own = folder + QLatin1Char('/') + john;
            if (QDir().mkpath(own))
                QFile::copy(path, own + QLatin1Char('/') + QFileInfo(path).fileName());
        }
        return folder;
    }

    QString twoFaces() const
    {
        const QString path = m_cli.freshPath(QStringLiteral("two.png"));
        return writeImage(
            contactSheet({pixelsOf(m_heldOut[0]), pixelsOf(m_heldOut[1])}, 2, 240, 40), {}, path);
    }
};

QTEST_GUILESS_MAIN(tst_CliSearchTogether)
#include "tst_CliSearchTogether.moc"

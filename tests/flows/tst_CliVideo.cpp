// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/CliRunner.h"
#include "flows/FaceImages.h"
#include "foundation/imaging/ImageDecoder.h"
#include "imagery/video/FramePng.h"
#include "support/SharedData.h"
#include "support/SyntheticClip.h"
#include "support/SyntheticImage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <filesystem>

using namespace semblance;
using namespace semblance::tests;

namespace {

Bytes bytesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray all = file.readAll();
    const auto* first = reinterpret_cast<const std::byte*>(all.constData());
    return {first, first + all.size()};
}

/// `face` on a grey ground, further to the right from frame to frame; the last third shows nobody.
Image walkingFace(const Image& face, SizePx size, int frame, int frames)
{
    std::vector<std::uint8_t> rgb(std::size_t(size.width * size.height * Image::kChannels), 118);
    if (frame < frames * 2 / 3) {
        const int left = 20 + frame * 4;
        for (int y = 0; y < std::min(face.heightPx(), size.height - 20); ++y) {
            for (int x = 0; x < face.widthPx() && left + x < size.width; ++x) {
                for (int c = 0; c < Image::kChannels; ++c)
                    rgb[std::size_t(((y + 20) * size.width + left + x) * Image::kChannels + c)] =
                        face.row(y)[x * Image::kChannels + c];
            }
        }
    }
    return Image(size, std::move(rgb));
}

/// Whether the process is at work on the file.
bool hasOpen(qint64 process, const QString& path)
{
    const QDir descriptors(QStringLiteral("/proc/%1/fd").arg(process));
    const auto links = descriptors.entryInfoList(QDir::Files | QDir::System);
    return std::ranges::any_of(
        links, [&path](const QFileInfo& link) { return link.symLinkTarget() == path; });
}

} // namespace

/// video info, frame and faces on sound and on bad clips.
class tst_CliVideo : public QObject
{
    Q_OBJECT

private:
    QString clip(const ClipRecipe& recipe, const QString& name) const
    {
        const QString path = m_cli.freshPath(name);
        const std::string fault = writeClip(path.toStdString(), recipe);
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        return path;
    }
    /// The same with some bytes in the middle changed.
    QString damaged(const ClipRecipe& recipe) const
    {
        QFile whole(clip(recipe, QStringLiteral("sound.ts")));
        if (!whole.open(QIODevice::ReadOnly))
            qFatal("a clip that was written cannot be read");
        QByteArray bytes = whole.readAll();
        for (qsizetype at = bytes.size() / 2; at < bytes.size() / 2 + 600; ++at)
            bytes[at] = char(bytes[at] ^ 0x5A);
        return fileWith(bytes, QStringLiteral("damaged.ts"));
    }
    CliResult video(const QStringList& arguments) const
    {
        return m_cli.run(QStringList{QStringLiteral("video")} + arguments);
    }
    QString fileWith(const QByteArray& bytes, const QString& name) const
    {
        return writeBytes(bytes, m_cli.freshPath(name));
    }
    /// The face of a frame that is taken out measures as it does among the best frames.
    void verifyFiguresOfStill(const QString& path, const QJsonObject& best) const
    {
        const QString frame = QString::number(best[QStringLiteral("frame")].toInt());
        const QString still = m_cli.freshPath(QStringLiteral("still-%1.png").arg(frame));
        QCOMPARE(video({QStringLiteral("frame"), path, QStringLiteral("--index"), frame,
                        QStringLiteral("--out"), still})
                     .exitCode,
                 0);
        const QJsonArray faces =
            m_cli.run({QStringLiteral("quality"), still, QStringLiteral("--json")})
                .json()[QStringLiteral("faces")]
                .toArray();
        QCOMPARE(faces.size(), 1);
        QCOMPARE(faces[0][QStringLiteral("box")], best[QStringLiteral("box")]);
        // In whole hundredths there.
        QCOMPARE(faces[0][QStringLiteral("unified")].toInt(-1),
                 qRound(best[QStringLiteral("quality")].toDouble(-1)));
    }

    CliRunner m_cli;

private Q_SLOTS:
    void infoSaysWhatItIs()
    {
        const QString path = clip({.container = "mov",
                                   .tags = {{"timecode", "10:00:00:00"}},
                                   .matrix = 1,
                                   .hasSound = true},
                                  QStringLiteral("kitchen.mov"));
        const CliResult result = video({QStringLiteral("info"), path, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("codec")].toString(), QStringLiteral("h264"));
        QCOMPARE(json[QStringLiteral("frames")].toInt(), 60);
        QCOMPARE(json[QStringLiteral("width")].toInt(), 160);
        QCOMPARE(json[QStringLiteral("variable_rate")].toBool(true), false);
        QCOMPARE(json[QStringLiteral("start_time_code")].toString(), QStringLiteral("10:00:00:00"));
        QCOMPARE(json[QStringLiteral("sha256")].toString(),
                 QString::fromStdString(Sha256::ofFile(path.toStdString())->hex()));
        QVERIFY(!json[QStringLiteral("damage")].toObject()[QStringLiteral("ends_early")].toBool());
        const CliResult text = video({QStringLiteral("info"), path});
        QVERIFY2(text.output.contains("H.264"), text.output.constData());
        QVERIFY(text.output.contains("25 frames per second, evenly"));
    }

    void frame_data()
    {
        QTest::addColumn<QStringList>("which");
        QTest::addColumn<int>("number");
        QTest::newRow("by seconds")
            << QStringList{QStringLiteral("--at"), QStringLiteral("1.2")} << 30;
        QTest::newRow("within a frame")
            << QStringList{QStringLiteral("--at"), QStringLiteral("1.235")} << 30;
        QTest::newRow("by a time of day")
            << QStringList{QStringLiteral("--at"), QStringLiteral("00:00:01.640")} << 41;
        QTest::newRow("by number")
            << QStringList{QStringLiteral("--index"), QStringLiteral("59")} << 59;
        QTest::newRow("minutes and seconds")
            << QStringList{QStringLiteral("--at"), QStringLiteral("00:01")} << 25;
        QTest::newRow("the first") << QStringList{QStringLiteral("--at"), QStringLiteral("0")} << 0;
    }

    void frame()
    {
        QFETCH(QStringList, which);
        QFETCH(int, number);
        const QString path =
            clip({.tags = {{"timecode", "10:00:00:00"}}}, QStringLiteral("frames.mp4"));
        const QString out = m_cli.freshPath(QStringLiteral("taken-%1.png").arg(number));
        QFile::remove(out);
        const QStringList arguments =
            QStringList{QStringLiteral("frame"), path} + which +
            QStringList{QStringLiteral("--out"), out, QStringLiteral("--json")};
        const CliResult result = video(arguments);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject json = result.json();
        QCOMPARE(json[QStringLiteral("frame")].toInt(-1), number);
        QVERIFY(json.contains(QStringLiteral("pts")));
        QVERIFY(json[QStringLiteral("time_code")].toString().startsWith(QLatin1String("10:00:0")));

        const Bytes png = bytesOf(out);
        const auto image = decodeImage(png, "taken.png");
        QVERIFY(image);
        QCOMPARE(numberIn(image->stored).value_or(-1), number);
        QCOMPARE(json[QStringLiteral("out_sha256")].toString(),
                 QString::fromStdString(Sha256::of(png).hex()));
        std::map<std::string, std::string> facts;
        for (const auto& fact : imagery::pngFacts(png))
            facts[fact.key] = fact.value;
        QCOMPARE(facts["Semblance:Clip-SHA256"], Sha256::ofFile(path.toStdString())->hex());
        QCOMPARE(facts["Semblance:Frame"], std::to_string(number));
        QCOMPARE(facts["Semblance:Clip"], std::string("frames.mp4"));
        // Nobody knows that it is whole.
        QCOMPARE(facts["Semblance:Concealed"], std::string("not reported"));
        QVERIFY(json[QStringLiteral("concealed")].isNull());

        // What is there stays.
        const CliResult again = video(arguments);
        QCOMPARE(again.exitCode, 3);
        QCOMPARE(again.errorCode(), QStringLiteral("fileNotWritable"));
        QVERIFY(bytesOf(out) == png);
        // Taken again elsewhere it is the same, byte by byte.
        QFile::remove(out);
        QCOMPARE(video(arguments).exitCode, 0);
        QVERIFY(bytesOf(out) == png);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("code");
        QTest::newRow("missing") << "missing" << 3 << "fileNotFound";
        QTest::newRow("0 bytes") << "empty" << 3 << "imageEmpty";
        QTest::newRow("text") << "text" << 3 << "videoNotRecognised";
        QTest::newRow("sound alone") << "sound" << 3 << "videoWithoutPictures";
        QTest::newRow("without its list of frames") << "headless" << 3 << "videoDamaged";
        QTest::newRow("beyond the end") << "beyond" << 3 << "frameNotFound";
        QTest::newRow("a number beyond the end") << "number" << 3 << "frameNotFound";
        QTest::newRow("no such time") << "time" << 2 << "invalidInput";
        QTest::newRow("neither time nor number") << "neither" << 2 << "invalidInput";
        QTest::newRow("both") << "both" << 2 << "invalidInput";
        QTest::newRow("a folder that is not there") << "folder" << 3 << "fileNotFound";
        QTest::newRow("a name of another format") << "jpg" << 2 << "invalidInput";
        QTest::newRow("a name without an ending") << "bare" << 2 << "invalidInput";
    }

    void refusals()
    {
        QFETCH(QString, kind);
        QFETCH(int, exitCode);
        QFETCH(QString, code);
        QString path = clip({.frames = 10}, QStringLiteral("short.mp4"));
        QStringList which{QStringLiteral("--at"), QStringLiteral("0.1")};
        QString out = m_cli.freshPath(QStringLiteral("never.png"));
        if (kind == QLatin1String("missing"))
            path = m_cli.freshPath(QStringLiteral("missing.mp4"));
        if (kind == QLatin1String("empty"))
            path = fileWith({}, QStringLiteral("empty.avi"));
        if (kind == QLatin1String("text"))
            path = fileWith("Dear all\n", QStringLiteral("letter.mp4"));
        if (kind == QLatin1String("sound"))
            path = clip({.container = "mov", .isSoundOnly = true}, QStringLiteral("sound.mov"));
        if (kind == QLatin1String("headless")) {
            QFile whole(path);
            QVERIFY(whole.open(QIODevice::ReadOnly));
            path = fileWith(whole.read(whole.size() / 2), QStringLiteral("headless.mp4"));
        }
        if (kind == QLatin1String("beyond"))
            which = {QStringLiteral("--at"), QStringLiteral("10:00")};
        if (kind == QLatin1String("number"))
            which = {QStringLiteral("--index"), QStringLiteral("10")};
        if (kind == QLatin1String("time"))
            which = {QStringLiteral("--at"), QStringLiteral("noon")};
        if (kind == QLatin1String("neither"))
            which.clear();
        if (kind == QLatin1String("both"))
            which << QStringLiteral("--index") << QStringLiteral("1");
        if (kind == QLatin1String("folder"))
            out = m_cli.freshPath(QStringLiteral("nowhere/never.png"));
        if (kind == QLatin1String("jpg"))
            out = m_cli.freshPath(QStringLiteral("never.jpg"));
        if (kind == QLatin1String("bare"))
            out = m_cli.freshPath(QStringLiteral("png"));
        const CliResult result =
            video(QStringList{QStringLiteral("frame"), path} + which +
                  QStringList{QStringLiteral("--out"), out, QStringLiteral("--json")});
        QVERIFY2(result.exitCode == exitCode, result.errors.constData());
        if (kind != QLatin1String("folder"))
            QCOMPARE(result.errorCode(), code);
        QVERIFY(!QFile::exists(out));
        QVERIFY(result.output.isEmpty());
    }

    void aNameOfAnotherFormatIsRefusedInOneSentence()
    {
        const CliResult result =
            video({QStringLiteral("frame"), QStringLiteral("a.mp4"), QStringLiteral("--at"),
                   QStringLiteral("0"), QStringLiteral("--out"), QStringLiteral("never.jpg")});
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(result.errors.contains("name a file that ends in .png."),
                 result.errors.constData());
        QVERIFY2(!result.errors.contains(".png.."), result.errors.constData());
    }

    void helpSaysHowADamagedVideoEnds_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("all") << QStringList{};
        for (const char* command : {"info", "frame", "faces"})
            QTest::newRow(command) << QStringList{QString::fromLatin1(command)};
    }

    void helpSaysHowADamagedVideoEnds()
    {
        QFETCH(QStringList, command);
        const CliResult help = video(command + QStringList{QStringLiteral("--help")});
        QCOMPARE(help.exitCode, 0);
        QVERIFY2(help.output.contains("Exit codes of a damaged video"), help.output.constData());
    }

    void aCutOffClipIsReadAsFarAsItGoes()
    {
        QFile whole(
            clip({.containerOptions = {{"movflags", "faststart"}}}, QStringLiteral("whole.mp4")));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QString path = fileWith(whole.read(whole.size() * 6 / 10), QStringLiteral("cut.mp4"));
        const CliResult result = video({QStringLiteral("info"), path, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 0);
        const QJsonObject damage = result.json()[QStringLiteral("damage")].toObject();
        QVERIFY(damage[QStringLiteral("ends_early")].toBool());
        QCOMPARE(damage[QStringLiteral("declared_frames")].toInt(), 60);
        QVERIFY(result.json()[QStringLiteral("frames")].toInt() < 60);
        QVERIFY(video({QStringLiteral("info"), path}).output.contains("cut off or damaged"));
        const CliResult checked = video({QStringLiteral("info"), path, QStringLiteral("--check")});
        QCOMPARE(checked.exitCode, 0);
        QVERIFY(!checked.output.contains("Every frame was decoded"));
        const CliResult sound =
            video({QStringLiteral("info"), whole.fileName(), QStringLiteral("--check")});
        QVERIFY(sound.output.contains("That is no proof that the data are whole"));
        QVERIFY(sound.output.contains("Every frame was decoded. No fault was reported."));
        const QString out = m_cli.freshPath(QStringLiteral("cut.png"));
        QCOMPARE(video({QStringLiteral("frame"), path, QStringLiteral("--index"),
                        QStringLiteral("8"), QStringLiteral("--out"), out})
                     .exitCode,
                 0);
    }

    void theEndOfAClipIsSaidToBeItsLastFrame_data()
    {
        QTest::addColumn<QString>("time");
        QTest::addColumn<bool>("isSaid");
        QTest::newRow("within") << "0.38" << false;
        QTest::newRow("the end") << "0.4" << true;
    }

    void theEndOfAClipIsSaidToBeItsLastFrame()
    {
        QFETCH(QString, time);
        QFETCH(bool, isSaid);
        const QString path = clip({.frames = 10}, QStringLiteral("short.mp4"));
        const QString out = m_cli.freshPath(QStringLiteral("end-%1.png").arg(time));
        const CliResult result = video({QStringLiteral("frame"), path, QStringLiteral("--at"), time,
                                        QStringLiteral("--out"), out});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.output.contains("this is the last frame"), isSaid);
    }

    void tenBitsAreSaidToBeRounded()
    {
        const QString path =
            clip({.frames = 4, .pixelFormat = "yuv420p10le"}, QStringLiteral("ten.mp4"));
        const QString out = m_cli.freshPath(QStringLiteral("ten.png"));
        const CliResult result =
            video({QStringLiteral("frame"), path, QStringLiteral("--index"), QStringLiteral("1"),
                   QStringLiteral("--out"), out, QStringLiteral("--json")});
        QCOMPARE(result.exitCode, 0);
        QCOMPARE(result.json()[QStringLiteral("bits_per_channel")].toInt(), 10);
        QCOMPARE(result.json()[QStringLiteral("bits_per_channel_written")].toInt(), 8);
        bool isInPicture = false;
        for (const auto& fact : imagery::pngFacts(bytesOf(out)))
            isInPicture = isInPicture || (fact.key == "Semblance:Bits-Per-Channel" &&
                                          fact.value == "10, rounded to 8");
        QVERIFY(isInPicture);
    }

    void anEndingInCapitalsIsOne()
    {
        const QString path = clip({.frames = 10}, QStringLiteral("short.mp4"));
        const QString out = m_cli.freshPath(QStringLiteral("FRAME.PNG"));
        QCOMPARE(video({QStringLiteral("frame"), path, QStringLiteral("--at"), QStringLiteral("0"),
                        QStringLiteral("--out"), out})
                     .exitCode,
                 0);
        QVERIFY(QFile::exists(out));
    }

    void whatWasNotLookedAtIsSaid()
    {
        const QString path = clip({.frames = 10}, QStringLiteral("short.mp4"));
        const CliResult text = video({QStringLiteral("info"), path});
        QVERIFY2(text.output.contains("listed, not decoded"), text.output.constData());
        const auto json = [&](const QStringList& more) {
            return video(QStringList{QStringLiteral("info"), path, QStringLiteral("--json")} + more)
                .json();
        };
        QVERIFY(!json({})[QStringLiteral("checked")].toBool(true));
        QVERIFY(json({})[QStringLiteral("notice")].toString().contains(QLatin1String("--check")));
        const QJsonObject checked = json({QStringLiteral("--check")});
        QVERIFY(checked[QStringLiteral("checked")].toBool());
        QVERIFY(checked[QStringLiteral("doubtful_frames")].toArray().isEmpty());
    }

    /// A raw stream says nothing of when its frames are shown.
    void whatWasDecodedToBeListedSaysWhatThatShowed()
    {
        QFile one(clip({.container = "h264", .frames = 20}, QStringLiteral("one.h264")));
        QFile other(clip({.container = "h264", .size = {320, 192}, .frames = 20},
                         QStringLiteral("other.h264")));
        QVERIFY(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        const QString path = fileWith(one.readAll() + other.readAll(), QStringLiteral("both.h264"));
        const CliResult text = video({QStringLiteral("info"), path});
        QVERIFY2(text.output.contains("found by decoding all of it"), text.output.constData());
        QVERIFY2(!text.output.contains("listed, not decoded"), text.output.constData());
        QVERIFY2(text.output.contains("From frame 21 (index 20) on pictures have another size"),
                 text.output.constData());
        const QJsonObject json =
            video({QStringLiteral("info"), path, QStringLiteral("--json")}).json();
        QVERIFY(json[QStringLiteral("checked")].toBool());
        const QJsonArray changes = json[QStringLiteral("size_changes")].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][QStringLiteral("frame")].toInt(), 20);
        QCOMPARE(changes[0][QStringLiteral("unseen_before")].toInt(), 0);
    }

    void aFrameThatWasConcealedSaysSoEverAfter()
    {
        const QString path = damaged({.container = "mpegts", .frames = 120, .keyEvery = 15});
        const QJsonArray doubtful = video({QStringLiteral("info"), path, QStringLiteral("--check"),
                                           QStringLiteral("--json")})
                                        .json()[QStringLiteral("doubtful_frames")]
                                        .toArray();
        QVERIFY(!doubtful.isEmpty());
        const auto first = std::ranges::find_if(doubtful, [](const QJsonValue& frames) {
            return frames[QStringLiteral("is")] == QLatin1String("damaged");
        });
        QVERIFY(first != doubtful.end());
        const CliResult check = video({QStringLiteral("info"), path, QStringLiteral("--check")});
        QVERIFY2(check.output.contains("the data or the decoder report a fault"),
                 check.output.constData());
        const QString out = m_cli.freshPath(QStringLiteral("concealed.png"));
        const CliResult taken = video({QStringLiteral("frame"), path, QStringLiteral("--index"),
                                       QString::number((*first)[QStringLiteral("first")].toInt()),
                                       QStringLiteral("--out"), out, QStringLiteral("--json")});
        QCOMPARE(taken.exitCode, 0);
        QVERIFY(taken.json()[QStringLiteral("concealed")].toBool());
        QVERIFY(taken.json()[QStringLiteral("damaged")].toBool());
        const CliResult said =
            m_cli.run({QStringLiteral("metadata"), out, QStringLiteral("--json")});
        QCOMPARE(said.exitCode, 0);
        const QJsonArray hints = said.json()[QStringLiteral("hints")].toArray();
        QVERIFY(std::ranges::any_of(hints, [](const QJsonValue& hint) {
            return hint[QStringLiteral("id")] == QLatin1String("concealedFrame");
        }));
    }

    void facesInDamagedFramesAreMarked()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        if (!packagedPhotographs())
            QSKIP(kNoPackagedPhotographs);
        const Image face = scaled(pixelsOf(photographsOf(johnNames().front()).front()), 150);
        const SizePx size{480, 240};
        const QString path =
            damaged({.container = "mpegts",
                     .size = size,
                     .frames = 60,
                     .keyEvery = 20,
                     .encoderOptions = {{"crf", "15"}},
                     .picture = [&](int i) { return walkingFace(face, size, i, 120); }});
        const CliResult result = video({QStringLiteral("faces"), path, QStringLiteral("--json"),
                                        QStringLiteral("--every"), QStringLiteral("2"),
                                        QStringLiteral("--best"), QStringLiteral("3")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject json = result.json();
        QVERIFY(!json[QStringLiteral("doubtful_frames")].toArray().isEmpty());
        QVERIFY(!json[QStringLiteral("fault_sentences")].toArray().isEmpty());
        int doubtful = 0;
        int sightings = 0;
        for (const QJsonValue& track : json[QStringLiteral("tracks")].toArray()) {
            doubtful += track[QStringLiteral("doubtful_sightings")].toInt();
            sightings += track[QStringLiteral("sightings")].toInt();
            QCOMPARE(track[QStringLiteral("damaged_sightings")].toInt() +
                         track[QStringLiteral("maybe_built_on_damage_sightings")].toInt(),
                     track[QStringLiteral("doubtful_sightings")].toInt());
            const bool hasSound = track[QStringLiteral("doubtful_sightings")].toInt() <
                                  track[QStringLiteral("sightings")].toInt();
            for (const QJsonValue& best : track[QStringLiteral("best")].toArray())
                QCOMPARE(best[QStringLiteral("doubt")].isNull(), hasSound);
        }
        QVERIFY(doubtful > 0);
        QVERIFY(doubtful < sightings);
        const CliResult text = video({QStringLiteral("faces"), path});
        QVERIFY2(text.output.contains("parts of the picture may be made up"),
                 text.output.constData());
        // Whoever asks how good such a frame is learns it too.
        const QString out = m_cli.freshPath(QStringLiteral("doubtful.png"));
        const QJsonValue last = json[QStringLiteral("doubtful_frames")].toArray().last();
        QCOMPARE(video({QStringLiteral("frame"), path, QStringLiteral("--index"),
                        QString::number(last[QStringLiteral("last")].toInt()),
                        QStringLiteral("--out"), out})
                     .exitCode,
                 0);
        const CliResult quality =
            m_cli.run({QStringLiteral("quality"), out, QStringLiteral("--json")});
        QVERIFY2(quality.exitCode == 0, quality.errors.constData());
        QVERIFY2(QJsonDocument(quality.json()[QStringLiteral("notes")].toArray())
                     .toJson()
                     .contains("A damaged video frame"),
                 quality.output.constData());
    }

    void facesAreFollowed()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        if (!packagedPhotographs())
            QSKIP(kNoPackagedPhotographs);
        const Image face = scaled(pixelsOf(photographsOf(johnNames().front()).front()), 150);
        constexpr int kFrames = 60;
        const SizePx size{480, 240};
        const QString path =
            clip({.size = size,
                  .frames = kFrames,
                  .encoderOptions = {{"crf", "15"}},
                  .picture = [&](int i) { return walkingFace(face, size, i, kFrames); }},
                 QStringLiteral("walk.mp4"));
        const QStringList arguments{QStringLiteral("faces"), path, QStringLiteral("--json"),
                                    QStringLiteral("--best"), QStringLiteral("3")};
        const CliResult result = video(arguments);
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonObject json = result.json();
        const QJsonArray tracks = json[QStringLiteral("tracks")].toArray();
        QCOMPARE(tracks.size(), 1);
        const QJsonObject track = tracks.first().toObject();
        QCOMPARE(track[QStringLiteral("first_frame")].toInt(), 0);
        QVERIFY(track[QStringLiteral("last_frame")].toInt() >= 32);
        QVERIFY(track[QStringLiteral("last_frame")].toInt() < 40);
        QCOMPARE(track[QStringLiteral("best")].toArray().size(), 3);
        for (const QJsonValue& best : track[QStringLiteral("best")].toArray())
            verifyFiguresOfStill(path, best.toObject());
        QVERIFY(json[QStringLiteral("times_real_time")].toDouble() > 0);
        QVERIFY(result.errors.contains("frames"));
        QCOMPARE(video(arguments).json()[QStringLiteral("tracks")].toArray(), tracks);

        const CliResult text =
            video({QStringLiteral("faces"), path, QStringLiteral("--every"), QStringLiteral("10")});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.output.contains("times real time"));
        QVERIFY(text.output.contains("every 10th frame"));
    }

    void ofOneFrameNoPaceIsSaid()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        const QString path = clip({.frames = 1}, QStringLiteral("one.mp4"));
        const CliResult text = video({QStringLiteral("faces"), path});
        QCOMPARE(text.exitCode, 0);
        QVERIFY(text.output.contains("Looked at every frame, in "));
        QVERIFY(!text.output.contains("real time"));
        const CliResult json = video({QStringLiteral("faces"), path, QStringLiteral("--json")});
        QVERIFY(json.json()[QStringLiteral("times_real_time")].isNull());
    }

    /// Null, not 0, and why; in words too.
    void qualityThatWasNotMeasuredIsNoZero()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        const auto shared = sharedFolder();
        if (!shared)
            QSKIP(kNoSharedData);
        const auto path = *shared / "faces" / "video" / "short_hamilton_clip.mp4";
        if (!std::filesystem::exists(path))
            QSKIP(kNoSharedData);
        const QStringList arguments{QStringLiteral("faces"),  QString::fromStdString(path.string()),
                                    QStringLiteral("--from"), QStringLiteral("0"),
                                    QStringLiteral("--to"),   QStringLiteral("1")};
        const CliResult result = video(arguments + QStringList{QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        int unmeasured = 0;
        for (const QJsonValue& track : result.json()[QStringLiteral("tracks")].toArray()) {
            for (const QJsonValue& best : track[QStringLiteral("best")].toArray()) {
                const QJsonValue quality = best[QStringLiteral("quality")];
                const QJsonValue reason = best[QStringLiteral("quality_absent_reason")];
                QVERIFY(quality.isNull() != reason.isNull());
                QVERIFY(quality.isDouble() || !reason.toString().isEmpty());
                unmeasured += quality.isNull() ? 1 : 0;
            }
        }
        QVERIFY(unmeasured > 0);
        const CliResult text = video(arguments);
        QVERIFY2(text.output.contains("quality not measured at 25 (too much of the face is"),
                 text.output.constData());
        QVERIFY(text.output.contains("ordered by what is known of their faults"));
    }

    void twoInTurnAtOnePlaceAreTwo()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        if (!packagedPhotographs())
            QSKIP(kNoPackagedPhotographs);
        std::vector<Image> faces;
        for (const QString& john : {johnNames()[0], johnNames()[1]})
            faces.push_back(scaled(pixelsOf(photographsOf(john).front()), 150));
        const SizePx size{480, 240};
        constexpr int kTurn = 50;
        const QString path = clip({.size = size,
                                   .frames = 4 * kTurn,
                                   .encoderOptions = {{"crf", "15"}},
                                   .picture =
                                       [&](int i) {
                                           // Always at the same place.
                                           const Image& face = faces[std::size_t(i / kTurn % 2)];
                                           return walkingFace(face, size, 30 + i % 3, 4 * kTurn);
                                       }},
                                  QStringLiteral("turns.mp4"));
        const CliResult result = video({QStringLiteral("faces"), path, QStringLiteral("--json")});
        QVERIFY2(result.exitCode == 0, result.errors.constData());
        const QJsonArray tracks = result.json()[QStringLiteral("tracks")].toArray();
        QCOMPARE(tracks.size(), 2);
        QVERIFY(tracks[0][QStringLiteral("begins_in_place_of_another")].isNull());
        QVERIFY(!tracks[1][QStringLiteral("begins_in_place_of_another")].isNull());
        for (const QJsonValue& track : tracks) {
            const QJsonArray links = track[QStringLiteral("links_by_likeness")].toArray();
            QCOMPARE(links.size(), 1);
            QVERIFY(links[0][QStringLiteral("score")].toDouble() > 0.65);
            QVERIFY(links[0][QStringLiteral("to")].toInt() -
                        links[0][QStringLiteral("from")].toInt() >=
                    kTurn);
        }
        const CliResult text = video({QStringLiteral("faces"), path});
        QVERIFY2(text.output.contains("goes on by likeness in 1 place: at frame "),
                 text.output.constData());
    }

    void nobodyIsAResult()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        const QString path = clip({.frames = 12}, QStringLiteral("nobody.mp4"));
        const CliResult result = video({QStringLiteral("faces"), path});
        QCOMPARE(result.exitCode, 0);
        QVERIFY(result.output.contains("No face was found."));
    }

    void aStretchOfFaces_data()
    {
        QTest::addColumn<QStringList>("asked");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("last");
        const QString from = QStringLiteral("--from");
        const QString to = QStringLiteral("--to");
        QTest::newRow("all") << QStringList() << 0 << 0 << 11;
        QTest::newRow("from") << QStringList{from, QStringLiteral("0.2")} << 0 << 5 << 11;
        QTest::newRow("both") << QStringList{from, QStringLiteral("0.2"), to,
                                             QStringLiteral("00:00:00.320")}
                              << 0 << 5 << 8;
        QTest::newRow("one frame")
            << QStringList{from, QStringLiteral("0.2"), to, QStringLiteral("0.2")} << 0 << 5 << 5;
        QTest::newRow("the end first")
            << QStringList{from, QStringLiteral("0.3"), to, QStringLiteral("0.1")} << 2 << 0 << 0;
        QTest::newRow("beyond the end") << QStringList{to, QStringLiteral("10:00")} << 3 << 0 << 0;
        QTest::newRow("no time") << QStringList{from, QStringLiteral("noon")} << 2 << 0 << 0;
    }

    void aStretchOfFaces()
    {
        QFETCH(QStringList, asked);
        QFETCH(int, exitCode);
        QFETCH(int, first);
        QFETCH(int, last);
        if (!defaultModels())
            QSKIP(kNoModels);
        const QString path = clip({.frames = 12}, QStringLiteral("nobody.mp4"));
        const CliResult result =
            video(QStringList{QStringLiteral("faces"), path, QStringLiteral("--json"),
                              QStringLiteral("--every"), QStringLiteral("1")} +
                  asked);
        QVERIFY2(result.exitCode == exitCode, result.errors.constData());
        QCOMPARE(result.output.isEmpty(), exitCode != 0);
        if (exitCode != 0)
            return;
        const QJsonObject looked = result.json()[QStringLiteral("looked")].toObject();
        QCOMPARE(looked[QStringLiteral("first_frame")].toInt(), first);
        QCOMPARE(looked[QStringLiteral("last_frame")].toInt(), last);
        QCOMPARE(result.json()[QStringLiteral("frames_seen")].toInt(), last - first + 1);
        QVERIFY(!result.json()[QStringLiteral("cancelled")].toBool(true));
    }

    /// What was found until then is printed.
    void interrupted()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        const QString path = clip({.size = {640, 360}, .frames = 1500}, QStringLiteral("long.mp4"));
        const auto process = m_cli.start(
            {QStringLiteral("video"), QStringLiteral("faces"), path, QStringLiteral("--json")});
        QByteArray said;
        const auto isOnTheWay = [&] {
            said += process->readAllStandardError();
            return said.contains("frames");
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOnTheWay(), 60'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30000));
        QCOMPARE(process->exitCode(), 130);
        const QJsonObject json = QJsonDocument::fromJson(process->readAllStandardOutput()).object();
        QVERIFY(json[QStringLiteral("cancelled")].toBool());
        QVERIFY(json[QStringLiteral("tracks")].isArray());
        const QJsonObject looked = json[QStringLiteral("looked")].toObject();
        QCOMPARE(looked[QStringLiteral("first_frame")].toInt(-1), 0);
        QVERIFY(looked[QStringLiteral("last_frame")].toInt() > 0);
        QVERIFY(looked[QStringLiteral("last_frame")].toInt() < 1499);
    }

    void interruptedBeforeAnythingWasLookedAt()
    {
        if (!defaultModels())
            QSKIP(kNoModels);
        const QString path = clip({.size = {640, 360}, .frames = 1500}, QStringLiteral("long.mp4"));
        const auto process = m_cli.start({QStringLiteral("video"), QStringLiteral("faces"), path});
        QTRY_VERIFY_WITH_TIMEOUT(hasOpen(process->processId(), path), 60'000);
        ::kill(pid_t(process->processId()), SIGINT);
        QVERIFY(process->waitForFinished(30000));
        QCOMPARE(process->exitCode(), 130);
        const QByteArray said = process->readAllStandardError();
        QVERIFY2(said.contains("No frame was looked at for faces."), said.constData());
    }

    void whatIsNoVideoIsSaid_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("a folder") << "folder"
                                  << "is a folder, and a file is needed";
        QTest::newRow("nothing in it") << "empty"
                                       << "nothing of it arrived";
        QTest::newRow("a picture") << "picture"
                                   << "is no video but a single picture (PNG)";
    }

    void whatIsNoVideoIsSaid()
    {
        QFETCH(QString, kind);
        QFETCH(QString, sentence);
        QString path = m_cli.freshPath(kind + QStringLiteral(".mp4"));
        if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkpath(path));
        if (kind == QLatin1String("empty"))
            path = fileWith({}, QStringLiteral("empty.mp4"));
        if (kind == QLatin1String("picture")) {
            const auto png = imagery::writeFramePng(plainImage({64, 48}, 90, 120, 150), {});
            path = fileWith(
                QByteArray(reinterpret_cast<const char*>(png->data()), qsizetype(png->size())),
                QStringLiteral("clip.mp4"));
        }
        const CliResult result = video({QStringLiteral("info"), path});
        QCOMPARE(result.exitCode, 3);
        QVERIFY2(result.errors.contains(sentence.toUtf8()), result.errors.constData());
        QVERIFY(!result.errors.contains("drive"));
        QVERIFY(!result.errors.contains("the image"));
    }
};

QTEST_GUILESS_MAIN(tst_CliVideo)
#include "tst_CliVideo.moc"

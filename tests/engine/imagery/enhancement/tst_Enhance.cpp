// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "foundation/imaging/ImageWear.h"
#include "imagery/enhancement/EarlierSteps.h"
#include "imagery/enhancement/Enhance.h"
#include "support/SyntheticImage.h"

#include <QTest>

#include <opencv2/core.hpp>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <random>

using namespace semblance;
using namespace semblance::imagery;
using tests::CurvePoint;
using tests::step;

namespace {

Photograph photograph(SizePx size = {83, 61}, Orientation orientation = Orientation::TopLeft)
{
    Photograph made;
    made.stored = tests::syntheticTexture(size, 5);
    made.orientation = orientation;
    made.name = "picture.png";
    return made;
}

std::vector<Frame> frames(SizePx size = {83, 61})
{
    Photograph other = photograph(size);
    other.stored = withNoise(other.stored, 6, 1);
    return {{tests::exampleFrame(), other}};
}

Sha256 bytesOf(const Image& image)
{
    const auto* bytes = reinterpret_cast<const std::byte*>(image.data());
    return Sha256::of({bytes, std::size_t(image.strideBytes()) * std::size_t(image.heightPx())});
}

Result<Enhanced> done(const RecipeStep& only, EnhanceOptions options = {})
{
    return enhance(photograph(), Recipe({only}), frames(), options);
}

QString fact(const Error& error, std::string_view key)
{
    for (const ErrorFact& each : error.facts) {
        if (each.key == key)
            return QString::fromStdString(each.value);
    }
    return {};
}

void everyStep()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const RecipeStep& each : tests::exampleSteps())
        QTest::newRow(std::string(each.spec().id).c_str()) << index++;
}

/// Any method with any values that it allows.
RecipeStep randomStep(std::mt19937& random)
{
    const StepSpec& spec = *stepSpecs()[random() % stepSpecs().size()];
    RecipeStep made(spec);
    for (const ParameterSpec& parameter : spec.parameters) {
        const double share = double(random() % 1001) / 1000;
        // Small numbers more often than large ones: they fit small pictures.
        const double value =
            parameter.low + share * share * share * (parameter.high - parameter.low);
        switch (parameter.kind) {
        case ParameterKind::Whole:
            made = made.with(parameter.id, std::floor(value));
            break;
        case ParameterKind::Real:
            made = made.with(parameter.id, value);
            break;
        case ParameterKind::Choice:
            made = made.with(parameter.id,
                             std::string(parameter.choices[random() % parameter.choices.size()]));
            break;
        case ParameterKind::Points:
            made =
                made.with(parameter.id,
                          std::vector<CurvePoint>{{int(random() % 100), int(random() % 256)},
                                                  {100 + int(random() % 50), int(random() % 256)},
                                                  {200, int(random() % 256)}});
            break;
        case ParameterKind::Frames:
            made = made.with(parameter.id, std::vector<Sha256>{tests::exampleFrame()});
            break;
        }
    }
    return made;
}

RecipeStep example(int index)
{
    return tests::exampleSteps()[std::size_t(index)];
}

} // namespace

class TestEnhance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameBytesAlways_data() { everyStep(); }

    void theSameBytesAlways()
    {
        QFETCH(int, index);
        const auto first = done(example(index));
        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        const Sha256 bytes = bytesOf(first->image);
        for (const unsigned threads : {1U, 2U, 5U}) {
            EnhanceOptions options;
            options.threads = threads;
            cv::setNumThreads(int(std::min(threads, 2U)));
            const auto again = done(example(index), options);
            QVERIFY(again);
            QVERIFY(bytesOf(again->image) == bytes);
        }
        QVERIFY(!(first->image == photograph().stored));
        QCOMPARE(first->sizes.size(), std::size_t(2));
        QVERIFY(first->sizes.back() == first->image.size());
    }

    /// Whole-number arithmetic: these bytes are promised on every machine, and another result needs
    /// another kEnhancementVersion.
    void bytesAsPromised_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("begin");
        const auto row = [](const char* id, const char* begin) {
            QTest::newRow(id) << id << begin;
        };
        row("deinterlace", "1e865e35188d119c");
        row("crop", "87a32ddfedf196a5");
        row("turn", "23591d49475f7196");
        row("rotate", "0b8f18cfdee1eab8");
        row("flip", "0117a3c7fee7c4bc");
        row("aspect", "7c8028cf0c80fe0e");
        row("lens", "d5cfba325b5c7829");
        row("white-balance-grey-world", "18dfb876dd756fc4");
        row("white-balance-grey-point", "eee6e0e203745eb0");
        row("levels", "3533609474aa9ef6");
        row("gamma", "e01d4ed552f0755c");
        row("curves", "e5bfdd2f3bbd8772");
        row("denoise-median", "71409649094a7778");
        row("denoise-bilateral", "a10b46aebbda707e");
        row("denoise-nlm", "801debf6963ddaf9");
        row("resize", "f14858f2c04c28e5");
    }

    void bytesAsPromised()
    {
        QFETCH(QString, id);
        QFETCH(QString, begin);
        QCOMPARE(kEnhancementVersion, 1);
        for (const RecipeStep& each : tests::exampleSteps()) {
            if (each.spec().id != id.toStdString())
                continue;
            const auto result = done(each);
            QVERIFY(result);
            QCOMPARE(QString::fromStdString(bytesOf(result->image).hex()).left(16), begin);
        }
    }

    void theOriginalStays_data() { everyStep(); }

    void theOriginalStays()
    {
        QFETCH(int, index);
        const Photograph before = photograph();
        const Sha256 bytes = bytesOf(before.stored);
        QVERIFY(enhance(before, Recipe({example(index)}), frames()));
        QVERIFY(bytesOf(before.stored) == bytes);
    }

    void stopsWhenAsked_data() { everyStep(); }

    void stopsWhenAsked()
    {
        QFETCH(int, index);
        StopSource source;
        source.request_stop();
        EnhanceOptions options;
        options.stop = source.get_token();
        const auto result = done(example(index), options);
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::Cancelled));
    }

    void stopsInTheMiddle()
    {
        StopSource source;
        EnhanceOptions options;
        options.stop = source.get_token();
        options.progress = [&source](const Progress& progress) {
            if (progress.done > 100)
                source.request_stop();
        };
        const auto result =
            enhance(photograph({400, 300}), Recipe({step("denoise-nlm")}), {}, options);
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::Cancelled));
    }

    void progressEndsAtItsTotal()
    {
        std::mutex mutex;
        Progress last;
        EnhanceOptions options;
        options.progress = [&](const Progress& progress) {
            const std::lock_guard lock(mutex);
            last = progress;
        };
        QVERIFY(
            enhance(photograph(), Recipe({step("gamma"), step("denoise-median")}), {}, options));
        QCOMPARE(last.done, last.total);
        QCOMPARE(last.total, std::size_t(2000));
    }

    void theUprightViewIsEnhanced()
    {
        const Photograph turned = photograph({83, 61}, Orientation::RightTop);
        const auto nothing = enhance(turned, Recipe(), {});
        QVERIFY(nothing);
        QVERIFY(nothing->image == turned.upright());
        QCOMPARE(int(nothing->orientation), int(Orientation::RightTop));
        // 70 rows from the top there are only upright.
        const auto crop = enhance(
            turned,
            Recipe({step("crop", {{"x", 0.0}, {"y", 70.0}, {"width", 61.0}, {"height", 13.0}})}),
            {});
        QVERIFY(crop);
        QCOMPARE(crop->image.heightPx(), 13);
    }

    void stepsFollowEachOther()
    {
        const RecipeStep first = step("turn");
        const RecipeStep second = step("levels", {{"black", 30.0}});
        const auto both = enhance(photograph(), Recipe({first, second}), {});
        const auto half = enhance(photograph(), Recipe({first}), {});
        QVERIFY(both && half);
        Photograph between;
        between.stored = half->image;
        const auto rest = enhance(between, Recipe({second}), {});
        QVERIFY(rest);
        QVERIFY(both->image == rest->image);
    }

    void whatDoesNotFit_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("fault");
        QTest::newRow("crop beside") << "crop"
                                     << "x" << 83.0 << "outsidePicture";
        QTest::newRow("crop too wide") << "crop"
                                       << "width" << 81.0 << "outsidePicture";
        QTest::newRow("crop too high") << "crop"
                                       << "height" << 58.0 << "outsidePicture";
        QTest::newRow("grey beside") << "white-balance-grey-point"
                                     << "y" << 61.0 << "outsidePicture";
        QTest::newRow("enormous") << "resize"
                                  << "width" << 60000.0 << "resultTooLarge";
    }

    void whatDoesNotFit()
    {
        QFETCH(QString, id);
        QFETCH(QString, parameter);
        QFETCH(double, value);
        QFETCH(QString, fault);
        RecipeStep wrong = example(0);
        for (const RecipeStep& each : tests::exampleSteps()) {
            if (each.spec().id == id.toStdString())
                wrong = each.with(parameter.toStdString(), value);
        }
        if (id == QStringLiteral("resize"))
            wrong = wrong.with("height", 60000.0);
        const auto result =
            enhance(photograph(), Recipe({step("gamma"), wrong}, "r.json"), frames());
        QVERIFY(!result);
        QCOMPARE(int(result.error().code), int(ErrorCode::RecipeInvalid));
        QCOMPARE(QString::fromStdString(result.error().subject), QStringLiteral("r.json"));
        QCOMPARE(fact(result.error(), "fault"), fault);
        QCOMPARE(fact(result.error(), "step"), QStringLiteral("2"));
        QCOMPARE(fact(result.error(), "stepId"), id);
    }

    void limitsHold()
    {
        EnhanceOptions options;
        options.limits.maxPixels = 6000;
        const auto result = done(step("resize", {{"width", 90.0}, {"height", 70.0}}), options);
        QVERIFY(!result);
        QCOMPARE(fact(result.error(), "fault"), QStringLiteral("resultTooLarge"));
        QCOMPARE(fact(result.error(), "widthPx"), QStringLiteral("90"));
    }

    void aFrameThatIsMissingIsNamed()
    {
        const auto result = enhance(photograph(), Recipe({example(1)}, "r.json"), {});
        QVERIFY(!result);
        QCOMPARE(fact(result.error(), "fault"), QStringLiteral("frameNotGiven"));
        QCOMPARE(fact(result.error(), "frame"),
                 QString::fromStdString(tests::exampleFrame().hex()));
    }

    void warnings_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("warning");
        QTest::newRow("lens") << "lens"
                              << "shapesBent";
        QTest::newRow("aspect") << "aspect"
                                << "proportionsChanged";
        QTest::newRow("median") << "denoise-median"
                                << "mayLoseDetail";
        QTest::newRow("bilateral") << "denoise-bilateral"
                                   << "mayLoseDetail";
        QTest::newRow("non-local means") << "denoise-nlm"
                                         << "mayLoseDetail";
        QTest::newRow("frames") << "frame-average"
                                << "frameLaid";
        QTest::newRow("flip") << "flip"
                              << "mirrored";
        QTest::newRow("resize") << "resize"
                                << "enlarged";
        QTest::newRow("Wiener") << "deblur-wiener"
                                << "mayRing";
        QTest::newRow("Richardson and Lucy") << "deblur-richardson-lucy"
                                             << "mayRing";
        QTest::newRow("local contrast") << "clahe"
                                        << "mayHarden";
        QTest::newRow("deinterlace") << "deinterlace"
                                     << "linesMadeUp";
        QTest::newRow("crop") << "crop"
                              << "";
    }

    void warnings()
    {
        QFETCH(QString, id);
        QFETCH(QString, warning);
        for (const RecipeStep& each : tests::exampleSteps()) {
            if (each.spec().id != id.toStdString())
                continue;
            const auto result = done(each);
            QVERIFY(result);
            QCOMPARE(result->notes.empty(), warning.isEmpty());
            if (!result->notes.empty()) {
                QCOMPARE(QString::fromUtf8(name(result->notes.front().warning).data()), warning);
                QCOMPARE(result->notes.front().step, std::size_t(1));
            }
        }
    }

    void aMirrorIsSaidOnce_data()
    {
        QTest::addColumn<int>("flips");
        QTest::addColumn<bool>("isMirrored");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("one") << 1 << true;
        QTest::newRow("two") << 2 << false;
        QTest::newRow("three") << 3 << true;
    }

    /// Of whatever direction: left and right, then top and bottom, is half a turn.
    void aMirrorIsSaidOnce()
    {
        QFETCH(int, flips);
        QFETCH(bool, isMirrored);
        std::vector<RecipeStep> steps = {step("gamma", {{"gamma", 1.8}})};
        for (int i = 0; i < flips; ++i)
            steps.push_back(step(
                "flip", {{"direction", tests::word(i % 2 == 0 ? "left-right" : "top-bottom")}}));
        const Recipe recipe(steps);
        QCOMPARE(recipe.isMirroring(), isMirrored);
        const auto result = enhance(photograph(), recipe, {});
        QVERIFY(result);
        QCOMPARE(result->notes.size(), std::size_t(isMirrored ? 1 : 0));
        if (isMirrored) {
            QCOMPARE(int(result->notes.front().warning), int(StepWarning::Mirrored));
            QCOMPARE(result->notes.front().step, steps.size());
        }
    }

    /// However many pixels the other side gains.
    void aSideThatIsLostIsSaid()
    {
        const RecipeStep flat =
            RecipeStep(*findStep("resize")).with("width", 20000.0).with("height", 1.0);
        const auto result = enhance(photograph(), Recipe({flat}), {});
        QVERIFY(result);
        for (const StepWarning warning :
             {StepWarning::Enlarged, StepWarning::Reduced, StepWarning::ProportionsChanged})
            QCOMPARE(std::ranges::count(result->notes, warning, &StepNote::warning), 1);
    }

    void aMirrorIsSaidByItsDirection_data()
    {
        QTest::addColumn<QString>("direction");
        QTest::newRow("left and right") << QStringLiteral("left-right");
        QTest::newRow("top and bottom") << QStringLiteral("top-bottom");
    }

    void aMirrorIsSaidByItsDirection()
    {
        QFETCH(QString, direction);
        const std::string word = direction.toStdString();
        const Recipe recipe({step("flip", {{"direction", tests::word(word.c_str())}})});
        const auto result = enhance(photograph(), recipe, {});
        QVERIFY(result);
        QCOMPARE(noteFact(result->notes.front(), "direction"), word);
        QCOMPARE(noteFact(earlierNotes({{recipe}}).front(), "direction"), word);
    }

    void aFileThatMirrorsItselfIsSaid_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QByteArray>("stepId");
        QTest::addColumn<int>("warning");
        QTest::newRow("mirrored by the file")
            << 2 << QByteArray("gamma") << int(StepWarning::ViewMirrored);
        QTest::newRow("mirrored and turned")
            << 7 << QByteArray("gamma") << int(StepWarning::ViewMirrored);
        QTest::newRow("and mirrored again")
            << 2 << QByteArray("flip") << int(StepWarning::Mirrored);
        QTest::newRow("only turned") << 6 << QByteArray("gamma") << -1;
    }

    void aFileThatMirrorsItselfIsSaid()
    {
        QFETCH(int, orientation);
        QFETCH(QByteArray, stepId);
        QFETCH(int, warning);
        Photograph mirrored = photograph();
        mirrored.orientation = *orientationFromExif(orientation);
        const RecipeStep only(*findStep(stepId.toStdString()));
        const auto result = enhance(mirrored, Recipe({only}), {});
        QVERIFY(result);
        const auto isOfMirror = [](const StepNote& note) {
            return note.warning == StepWarning::Mirrored ||
                   note.warning == StepWarning::ViewMirrored;
        };
        const auto found = std::ranges::find_if(result->notes, isOfMirror);
        QCOMPARE(found == result->notes.end() ? -1 : int(found->warning), warning);
        QCOMPARE(std::ranges::count_if(result->notes, isOfMirror), warning < 0 ? 0 : 1);
        if (warning >= 0)
            QCOMPARE(QByteArray::fromStdString(noteFact(*found, "orientation")),
                     QByteArray::number(orientation));
    }

    void sixteenBitsAreSaid()
    {
        Photograph deep = photograph();
        deep.encoding.bitsPerChannel = 16;
        const auto result = enhance(deep, Recipe({step("deblur-wiener")}), {});
        QVERIFY(result);
        QCOMPARE(result->notes.size(), std::size_t(2));
        QCOMPARE(int(result->notes.front().warning), int(StepWarning::BitsReduced));
        QCOMPARE(result->notes.front().step, std::size_t(0));
        QCOMPARE(result->notes.front().facts.front().value, std::string("16"));
    }

    void linesThatWereMixedAreSaid()
    {
        const auto mixed =
            enhance(photograph(), Recipe({step("denoise-median"), step("deinterlace")}), {});
        const auto plain = enhance(photograph(), Recipe({step("gamma"), step("deinterlace")}), {});
        QVERIFY(mixed && plain);
        const auto areMixed = [](const Enhanced& made) {
            return std::ranges::count(made.notes, StepWarning::LinesMixed, &StepNote::warning);
        };
        QCOMPARE(areMixed(*mixed), 1);
        QCOMPARE(areMixed(*plain), 0);
    }

    void whatParametersSayIsSaid_data()
    {
        QTest::addColumn<QList<int>>("steps");
        QTest::addColumn<QString>("warnings");
        const auto row = [](const char* name, const QList<int>& steps, const char* warnings) {
            QTest::newRow(name) << steps << QString::fromLatin1(warnings);
        };
        row("turned by nothing", {0}, "changesNothing");
        row("gamma 1", {1}, "changesNothing");
        row("corners cut off", {2}, "cornersLost");
        row("half a turn cuts nothing", {3}, "");
        row("one colour alone", {4}, "coloursShifted");
        row("negative", {5}, "tonesInverted");
        row("negative of a negative", {5, 5}, "");
        row("three negatives", {5, 5, 5}, "tonesInverted");
        row("reduced", {6}, "reduced");
        row("enlarged", {7}, "enlarged");
        row("enlarged and back", {7, 8}, "");
        row("reduced and back", {6, 8}, "reduced enlarged");
        row("squeezed", {9}, "reduced proportionsChanged");
        row("squeezed and back", {9, 8}, "reduced enlarged");
        row("the same size", {8}, "changesNothing");
    }

    void whatParametersSayIsSaid()
    {
        QFETCH(QList<int>, steps);
        QFETCH(QString, warnings);
        const auto points = [](int first, int last) {
            return std::vector<CurvePoint>{{0, first}, {255, last}};
        };
        const auto sized = [](int width, int height) {
            return step("resize", {{"width", double(width)}, {"height", double(height)}});
        };
        const SizePx size = photograph().stored.size();
        const std::vector<RecipeStep> all = {
            step("rotate", {{"angle", 0.0}}),
            step("gamma", {{"gamma", 1.0}}),
            step("rotate", {{"angle", 5.0}, {"canvas", tests::word("keep")}}),
            step("rotate", {{"angle", 180.0}, {"canvas", tests::word("keep")}}),
            step("curves", {{"points", points(20, 255)}, {"channel", tests::word("red")}}),
            step("curves", {{"points", points(255, 0)}, {"shape", tests::word("linear")}}),
            sized(size.width / 2, size.height / 2),
            sized(size.width * 2, size.height * 2),
            sized(size.width, size.height),
            sized(size.width / 2, size.height),
        };
        std::vector<RecipeStep> chosen;
        for (const int each : steps)
            chosen.push_back(all[std::size_t(each)]);
        const auto result = enhance(photograph(), Recipe(chosen), {});
        QVERIFY2(result, result ? "" : result.error().detail.c_str());
        QStringList found;
        for (const StepNote& note : result->notes)
            found << QString::fromUtf8(name(note.warning).data());
        QCOMPARE(found.join(QLatin1Char(' ')), warnings);
    }

    void foreignColoursAreSaid_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("hasAlpha");
        QTest::addColumn<int>("warning");
        QTest::newRow("print colours") << "CMYK" << false << int(StepWarning::ColoursConverted);
        QTest::newRow("transparency") << "RGB" << true << int(StepWarning::TransparencyLaid);
    }

    void foreignColoursAreSaid()
    {
        QFETCH(QString, model);
        QFETCH(bool, hasAlpha);
        QFETCH(int, warning);
        Photograph foreign = photograph();
        foreign.encoding.colourModel = model.toStdString();
        foreign.encoding.hasAlpha = hasAlpha;
        const auto result = enhance(foreign, Recipe({step("gamma", {{"gamma", 1.8}})}), {});
        QVERIFY(result);
        QCOMPARE(result->notes.size(), std::size_t(1));
        QCOMPARE(int(result->notes.front().warning), warning);
        QCOMPARE(result->notes.front().step, std::size_t(0));
    }

    void earlierStepsAreSaidToo_data()
    {
        QTest::addColumn<int>("earlierFlips");
        QTest::addColumn<int>("flips");
        QTest::addColumn<bool>("isMirrored");
        QTest::newRow("never") << 0 << 0 << false;
        QTest::newRow("before") << 1 << 0 << true;
        QTest::newRow("now") << 0 << 1 << true;
        QTest::newRow("a flip of a flipped copy") << 1 << 1 << false;
        QTest::newRow("twice before") << 2 << 0 << false;
        QTest::newRow("twice before and now") << 2 << 1 << true;
    }

    void earlierStepsAreSaidToo()
    {
        QFETCH(int, earlierFlips);
        QFETCH(int, flips);
        QFETCH(bool, isMirrored);
        std::vector<Recipe> earlier = {Recipe({step("denoise-median")})};
        earlier.insert(earlier.end(), std::size_t(earlierFlips), Recipe({step("flip")}));
        std::vector<RecipeStep> steps = {step("gamma", {{"gamma", 1.8}})};
        steps.insert(steps.end(), std::size_t(flips), step("flip"));
        const Recipe recipe(steps);
        const auto result = enhance(photograph(), recipe, {});
        QVERIFY(result);
        const auto all = withEarlierSteps(result->notes, recipe, {earlier});
        const auto count = [&](StepWarning warning) {
            return std::ranges::count(all, warning, &StepNote::warning);
        };
        QCOMPARE(count(StepWarning::Mirrored), isMirrored ? 1 : 0);
        QCOMPARE(count(StepWarning::MayLoseDetail), 1);
        QCOMPARE(noteFact(all.front(), "stepId"), std::string("denoise-median"));
        QCOMPARE(all.front().step, std::size_t(0));
    }

    void aViewThatWasMirroredBeforeIsSaid_data()
    {
        QTest::addColumn<int>("earlierFlips");
        QTest::addColumn<int>("flips");
        QTest::addColumn<int>("warning");
        const int asShown = int(StepWarning::ViewMirrored);
        const int back = int(StepWarning::Mirrored);
        QTest::newRow("left as it is shown") << 0 << 0 << asShown;
        QTest::newRow("mirrored back before") << 1 << 0 << back;
        QTest::newRow("mirrored back now") << 0 << 1 << back;
        QTest::newRow("there and back") << 1 << 1 << asShown;
    }

    void aViewThatWasMirroredBeforeIsSaid()
    {
        QFETCH(int, earlierFlips);
        QFETCH(int, flips);
        EarlierSteps earlier{{Recipe({step("denoise-median")})}, Orientation::TopRight};
        earlier.recipes.insert(earlier.recipes.end(), std::size_t(earlierFlips),
                               Recipe({step("flip")}));
        std::vector<RecipeStep> steps = {step("gamma", {{"gamma", 1.8}})};
        steps.insert(steps.end(), std::size_t(flips), step("flip"));
        const Recipe recipe(steps);
        const auto result = enhance(photograph(), recipe, {});
        QVERIFY(result);
        auto all = withEarlierSteps(result->notes, recipe, earlier);
        std::erase_if(all, [](const StepNote& note) {
            return note.warning != StepWarning::Mirrored &&
                   note.warning != StepWarning::ViewMirrored;
        });
        QCOMPARE(all.size(), std::size_t(1));
        QTEST(int(all.front().warning), "warning");
        QCOMPARE(noteFact(all.front(), "orientation"), std::string("2"));
    }

    void aLensCorrectionOfWhatWasCroppedIsWarnedOf_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("now");
        QTest::addColumn<int>("warnings");
        const auto row = [](const char* name, QStringList before, QStringList now, int warnings) {
            QTest::newRow(name) << std::move(before) << std::move(now) << warnings;
        };
        const QString crop = QStringLiteral("crop");
        const QString lens = QStringLiteral("lens");
        const QString idle = QStringLiteral("idle lens");
        row("as it came", {}, {lens}, 0);
        row("cropped afterwards", {}, {lens, crop}, 0);
        row("cropped before", {}, {crop, lens}, 1);
        row("cropped in the copy that it is made from", {crop}, {lens}, 1);
        row("cropped in both", {crop}, {crop, lens}, 1);
        row("corrected in that copy", {lens}, {crop}, 0);
        row("that changes nothing", {crop}, {crop, idle}, 0);
    }

    void aLensCorrectionOfWhatWasCroppedIsWarnedOf()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, now);
        QFETCH(int, warnings);
        const auto recipeOf = [](const QStringList& ids) {
            std::vector<RecipeStep> steps;
            for (const QString& id : ids) {
                if (id == QStringLiteral("crop"))
                    steps.push_back(
                        step("crop", {{"x", 1.0}, {"y", 1.0}, {"width", 10.0}, {"height", 10.0}}));
                else
                    steps.push_back(
                        step("lens", {{"k1", id == QStringLiteral("lens") ? -0.1 : 0.0}}));
            }
            return Recipe(steps);
        };
        const Recipe recipe = recipeOf(now);
        const auto result = enhance(photograph(), recipe, {});
        QVERIFY(result);
        EarlierSteps earlier;
        if (!before.isEmpty())
            earlier.recipes = {recipeOf(before)};
        const auto all = withEarlierSteps(result->notes, recipe, earlier);
        QCOMPARE(int(std::ranges::count(all, StepWarning::LensCentreMoved, &StepNote::warning)),
                 warnings);
    }

    void softwareIsNamed()
    {
        const auto software = enhancementSoftware();
        QCOMPARE(software.size(), std::size_t(3));
        for (const SoftwareVersion& each : software)
            QVERIFY(!each.version.empty());
    }

    /// Whatever is in range gives a picture or a reason, and the same with other threads.
    void anyValuesInRange()
    {
        std::mt19937 random(20260412);
        int done = 0;
        for (int round = 0; round < 150; ++round) {
            std::vector<RecipeStep> steps;
            for (unsigned i = 0; i <= random() % 3; ++i)
                steps.push_back(randomStep(random));
            const Recipe recipe(std::move(steps), "random");
            EnhanceOptions options;
            options.limits.maxPixels = 200'000;
            options.threads = 1;
            const auto one = enhance(photograph({31, 24}), recipe, frames({31, 24}), options);
            options.threads = 3;
            const auto two = enhance(photograph({31, 24}), recipe, frames({31, 24}), options);
            QCOMPARE(one.has_value(), two.has_value());
            if (!one) {
                QCOMPARE(int(one.error().code), int(ErrorCode::RecipeInvalid));
                QCOMPARE(QString::fromStdString(one.error().subject), QStringLiteral("random"));
                continue;
            }
            ++done;
            QVERIFY(one->image == two->image);
            QVERIFY(one->image.size() == one->sizes.back());
        }
        QVERIFY(done > 40);
    }

    /// A single pixel, a row, a column.
    void thePoorestPictures_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        int index = 0;
        for (const RecipeStep& each : tests::exampleSteps()) {
            const std::string id(each.spec().id);
            QTest::addRow("%s, one pixel", id.c_str()) << index << 1 << 1;
            QTest::addRow("%s, a row", id.c_str()) << index << 40 << 1;
            QTest::addRow("%s, a column", id.c_str()) << index << 1 << 40;
            ++index;
        }
    }

    /// A result or a reason, and the same twice.
    void thePoorestPictures()
    {
        QFETCH(int, index);
        QFETCH(int, width);
        QFETCH(int, height);
        const SizePx size{width, height};
        const Recipe recipe({example(index)});
        const auto one = enhance(photograph(size), recipe, frames(size));
        const auto two = enhance(photograph(size), recipe, frames(size));
        QCOMPARE(one.has_value(), two.has_value());
        if (one)
            QVERIFY(one->image == two->image);
        else
            QCOMPARE(int(one.error().code), int(ErrorCode::RecipeInvalid));
    }
};

QTEST_APPLESS_MAIN(TestEnhance)
#include "tst_Enhance.moc"

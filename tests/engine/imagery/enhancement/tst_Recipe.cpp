// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/imagery/enhancement/ExampleSteps.h"
#include "foundation/FileBytes.h"
#include "imagery/enhancement/RecipeFault.h"
#include "imagery/enhancement/RecipeJson.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace semblance;
using namespace semblance::imagery;
using tests::step;

namespace {

/// JSON with single quotes, to be read by people (and by moc).
std::string quoted(std::string text)
{
    std::ranges::replace(text, '\'', '"');
    return text;
}

const std::string kCrop = quoted("{'step': 'crop', 'x': 0, 'y': 0, 'width': 9, 'height': 9}");

std::string recipeOf(const std::string& steps)
{
    return quoted("{'format': 1, 'steps': [") + steps + "]}";
}

QString fact(const Error& error, std::string_view key)
{
    for (const ErrorFact& each : error.facts) {
        if (each.key == key)
            return QString::fromStdString(each.value);
    }
    return {};
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (int i = 0; i < times; ++i)
        all += (i > 0 ? "," : "") + text;
    return all;
}

} // namespace

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Of a choice of kernels the one that was used, and its author alone.
    void aStepCitesItsOwnKernel()
    {
        using Kernels = std::vector<std::pair<std::string, std::string>>;
        const Kernels cited{{"nearest", "nearest: "},
                            {"bilinear", "bilinear: "},
                            {"bicubic", "R. G. Keys"},
                            {"lanczos3", "C. E. Duchon"}};
        int withKernels = 0;
        for (const StepSpec* spec : stepSpecs()) {
            const auto kernel =
                std::ranges::find(spec->parameters, std::string_view("kernel"), &ParameterSpec::id);
            if (kernel == spec->parameters.end()) {
                QCOMPARE(referenceOf(RecipeStep(*spec)), std::string(spec->reference));
                continue;
            }
            ++withKernels;
            for (const std::string_view choice : kernel->choices) {
                const std::string said =
                    referenceOf(RecipeStep(*spec).with("kernel", std::string(choice)));
                for (const auto& [name, words] : cited)
                    QCOMPARE(said.find(words) != std::string::npos, name == choice);
                QVERIFY(said.starts_with(spec->reference));
            }
        }
        QCOMPARE(withKernels, 4);
    }

    void everyMethodHasAnExample()
    {
        const auto steps = tests::exampleSteps();
        QCOMPARE(steps.size(), stepSpecs().size());
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(&steps[i].spec(), stepSpecs()[i]);
    }

    void theTableIsSound()
    {
        for (const StepSpec* spec : stepSpecs()) {
            QCOMPARE(findStep(spec->id), spec);
            QVERIFY2(!spec->reference.empty(), spec->id.data());
            for (const ParameterSpec& parameter : spec->parameters) {
                QVERIFY(parameter.id != "step");
                if (parameter.kind == ParameterKind::Choice)
                    QVERIFY(parameter.choices.size() > 1);
                if (parameter.initial)
                    QVERIFY(*parameter.initial >= parameter.low &&
                            *parameter.initial <= parameter.high);
            }
        }
    }

    void writtenAndRead()
    {
        const Recipe recipe(tests::exampleSteps());
        const std::string json = recipeJson(recipe);
        const auto read = recipeFromJson(json, "r.json");
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QVERIFY(*read == recipe);
        QCOMPARE(recipeJson(*read), json);
        QVERIFY(read->sha256() == recipe.sha256());
        QCOMPARE(recipe.frames().size(), std::size_t(1));
    }

    void partsOfARecipe()
    {
        const Recipe recipe({step("gamma"), step("turn"), step("clahe"), step("crop")}, "r.json");
        QVERIFY(recipe.first(2) == Recipe({step("gamma"), step("turn")}));
        QVERIFY(recipe.first(9) == recipe);
        QVERIFY(recipe.first(0).isEmpty());
        QVERIFY(recipe.onlyMoving() == Recipe({step("turn"), step("crop")}));
        QCOMPARE(recipe.onlyMoving().name(), recipe.name());
        // Whatever changes the size moves what is in it.
        for (const StepSpec* spec : stepSpecs())
            QVERIFY(spec->movesPlaces || !spec->sizeAfter ||
                    spec == findStep("white-balance-grey-point"));
    }

    void theTextIsAsPromised()
    {
        const Recipe recipe({step("gamma", {{"gamma", 1.5}})});
        QCOMPARE(QString::fromStdString(recipeJson(recipe)),
                 QStringLiteral("{\n  \"format\": 1,\n  \"steps\": [\n    {\n      \"step\": "
                                "\"gamma\",\n      \"gamma\": 1.5\n    }\n  ]\n}\n"));
    }

    void orderAndSpacesDoNotCount()
    {
        const auto one = recipeFromJson(recipeOf(kCrop), "a");
        const auto other = recipeFromJson(
            quoted("{'steps':[{'height':9,'width':9,'y':0,'x':0,'step':'crop'}],'format':1}"), "b");
        QVERIFY(one && other);
        QVERIFY(one->sha256() == other->sha256());
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("parameter");
        const auto row = [](const char* name, const std::string& json, const char* fault,
                            const char* step = "", const char* parameter = "") {
            QTest::newRow(name) << QByteArray::fromStdString(json) << QString::fromLatin1(fault)
                                << QString::fromLatin1(step) << QString::fromLatin1(parameter);
        };
        row("empty file", "", "notJson");
        row("not JSON", "crop 1 2 3", "notJson");
        row("a list", "[]", "notAnObject");
        row("cut off", quoted("{'format': 1, 'steps': [{'step':"), "notJson");
        row("not UTF-8", "{\"format\": 1, \"\xff\": 2}", "notJson");
        row("no format", quoted("{'steps': []}"), "missingParameter", "", "format");
        row("format a text", quoted("{'format': '1', 'steps': []}"), "notWhole", "", "format");
        row("newer", quoted("{'format': 2, 'steps': []}"), "newerFormat", "", "format");
        row("no steps", quoted("{'format': 1}"), "noSteps", "", "steps");
        row("empty steps", recipeOf(""), "noSteps", "", "steps");
        row("unknown field", quoted("{'format': 1, 'stepz': [], 'steps': []}"), "unknownField", "",
            "stepz");
        row("field twice", quoted("{'format': 1, 'format': 1, 'steps': []}"), "standsTwice", "",
            "format");
        row("too many", recipeOf(repeated(kCrop, 65)), "tooManySteps");
        row("a step that is a text", recipeOf("\"crop\""), "missingParameter", "1", "step");
        row("a step without a name", recipeOf(quoted("{'x': 1}")), "missingParameter", "1", "step");
        row("name a number", recipeOf(quoted("{'step': 4}")), "notAText", "1", "step");
        row("unknown step", recipeOf(kCrop + quoted(",{'step': 'sharpen-by-magic'}")),
            "unknownStep", "2", "");
        row("unknown parameter", recipeOf(quoted("{'step': 'gamma', 'gamma': 1, 'mood': 3}")),
            "unknownParameter", "1", "mood");
        row("missing parameter", recipeOf(quoted("{'step': 'gamma'}")), "missingParameter", "1",
            "gamma");
        row("parameter twice", recipeOf(quoted("{'step': 'gamma', 'gamma': 1, 'gamma': 2}")),
            "standsTwice", "1", "gamma");
        row("parameter of the second step twice",
            recipeOf(kCrop + quoted(",{'step': 'gamma', 'gamma': 1, 'gamma': 2}")), "standsTwice",
            "2", "gamma");
        row("a text for a number", recipeOf(quoted("{'step': 'gamma', 'gamma': '1'}")), "notNumber",
            "1", "gamma");
        row("null", recipeOf(quoted("{'step': 'gamma', 'gamma': null}")), "notNumber", "1",
            "gamma");
        row("not whole",
            recipeOf(quoted("{'step': 'crop', 'x': 0.5, 'y': 0, 'width': 9, 'height': 9}")),
            "notWhole", "1", "x");
        row("below", recipeOf(quoted("{'step': 'gamma', 'gamma': 0.05}")), "outOfRange", "1",
            "gamma");
        row("above", recipeOf(quoted("{'step': 'gamma', 'gamma': 1e300}")), "outOfRange", "1",
            "gamma");
        row("beyond numbers", recipeOf(quoted("{'step': 'gamma', 'gamma': 1e999}")), "notJson");
        row("negative",
            recipeOf(quoted("{'step': 'crop', 'x': -1, 'y': 0, 'width': 9, 'height': 9}")),
            "outOfRange", "1", "x");
        row("no width",
            recipeOf(quoted("{'step': 'crop', 'x': 0, 'y': 0, 'width': 0, 'height': 9}")),
            "outOfRange", "1", "width");
        row("no choice", recipeOf(quoted("{'step': 'flip', 'direction': 'inside-out'}")),
            "notAChoice", "1", "direction");
        row("levels the wrong way",
            recipeOf(quoted("{'step': 'levels', 'black': 200, 'white': 100, 'out-black': 0, "
                            "'out-white': 255}")),
            "wrongOrder", "1", "black");
        const auto curve = [](const std::string& points) {
            return recipeOf(
                quoted("{'step': 'curves', 'shape': 'linear', 'channel': 'all', 'points': ") +
                points + "}");
        };
        row("points no list", curve("7"), "notAList", "1", "points");
        row("one point", curve("[[0,0]]"), "tooManyEntries", "1", "points");
        row("points fall", curve("[[0,0],[9,9],[9,20]]"), "badPoint", "1", "points");
        row("point beyond", curve("[[0,0],[256,9]]"), "badPoint", "1", "points");
        row("point of three", curve("[[0,0,0],[255,9,1]]"), "badPoint", "1", "points");
        row("too many points", curve("[" + repeated("[1,1]", 17) + "]"), "tooManyEntries", "1",
            "points");
        const auto frames = [](const std::string& list) {
            return recipeOf(quoted("{'step': 'frame-average', 'motion': 'affine', "
                                   "'least-correlation': 0.8, 'frames': ") +
                            list + "}");
        };
        const std::string hash = "\"" + tests::exampleFrame().hex() + "\"";
        row("frame no hash", frames(quoted("['frame2.png']")), "badFrame", "1", "frames");
        row("frame twice", frames("[" + hash + "," + hash + "]"), "badFrame", "1", "frames");
        row("no frame", frames("[]"), "tooManyEntries", "1", "frames");
        const std::string average = quoted("{'step': 'frame-average', 'motion': 'affine', "
                                           "'least-correlation': 0.8, 'frames': [") +
                                    hash + "]}";
        row("any frame at all",
            recipeOf(quoted("{'step': 'frame-average', 'motion': 'affine', "
                            "'least-correlation': 0, 'frames': [") +
                     hash + "]}"),
            "outOfRange", "1", "least-correlation");
        row("two averages", recipeOf(average + "," + average), "secondAverage", "2", "");
        row("deep", std::string(200'000, '['), "notJson");
    }

    void refused()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, fault);
        QFETCH(QString, step);
        QFETCH(QString, parameter);
        const auto read = recipeFromJson(json.toStdString(), "work/r.json");
        QVERIFY(!read);
        QCOMPARE(int(read.error().code), int(ErrorCode::RecipeInvalid));
        QCOMPARE(QString::fromStdString(read.error().subject), QStringLiteral("work/r.json"));
        QCOMPARE(fact(read.error(), "fault"), fault);
        QCOMPARE(fact(read.error(), "step"), step);
        QCOMPARE(fact(read.error(), "parameter"), parameter);
    }

    void brokenJsonIsFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("column");
        const auto row = [](const char* name, const char* json, const char* line,
                            const char* column) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(line)
                                << QString::fromLatin1(column);
        };
        row("at once", "levels", "1", "1");
        row("a comma too many", "{\"format\": 1,\n \"steps\": [\n  ],\n}", "4", "1");
        row("a comma missing", "{\"format\": 1\n  \"steps\": []}", "2", "9");
        row("behind other letters", "{\"\xc3\xa4\xc3\xa4\": }", "1", "8");
        row("cut off", "{\"format\": 1,\n", "2", "1");
        row("no number that there is", "{\"format\": 1e999}", "", "");
    }

    void brokenJsonIsFound()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, line);
        QFETCH(QString, column);
        const auto read = recipeFromJson(json.toStdString(), "r");
        QVERIFY(!read);
        QCOMPARE(fact(read.error(), "fault"), QStringLiteral("notJson"));
        QCOMPARE(fact(read.error(), "line"), line);
        QCOMPARE(fact(read.error(), "column"), column);
    }

    void whatIsAllowedIsNamed_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* name, const char* step, const char* key,
                            const char* value) {
            QTest::newRow(name) << QByteArray(step).replace('\'', '"') << QString::fromLatin1(key)
                                << QString::fromLatin1(value);
        };
        row("missing number", "{'step': 'gamma'}", "low", "0.1");
        row("missing whole", "{'step': 'crop'}", "kind", "whole");
        row("missing choice", "{'step': 'flip'}", "choices", "left-right, top-bottom");
        row("missing points", "{'step': 'curves'}", "high", "16");
        row("missing frames", "{'step': 'frame-average'}", "kind", "frames");
        row("unknown parameter", "{'step': 'turn', 'angle': 3}", "choices", "direction");
        row("choice a number", "{'step': 'turn', 'direction': 3}", "choices",
            "clockwise, half, anticlockwise");
    }

    void whatIsAllowedIsNamed()
    {
        QFETCH(QByteArray, step);
        QFETCH(QString, key);
        QFETCH(QString, value);
        const auto read = recipeFromJson(recipeOf(step.toStdString()), "r");
        QVERIFY(!read);
        QCOMPARE(fact(read.error(), key.toStdString()), value);
    }

    void stepsThatThereAreAreNamed()
    {
        const auto read = recipeFromJson(recipeOf(quoted("{'step': 'sharpen'}")), "r");
        QVERIFY(!read);
        for (const StepSpec* spec : stepSpecs())
            QVERIFY(fact(read.error(), "choices")
                        .contains(QString::fromStdString(std::string(spec->id))));
    }

    void aRangeIsNamed()
    {
        const auto read = recipeFromJson(recipeOf(quoted("{'step': 'gamma', 'gamma': 11}")), "r");
        QVERIFY(!read);
        QCOMPARE(fact(read.error(), "low"), QStringLiteral("0.1"));
        QCOMPARE(fact(read.error(), "high"), QStringLiteral("10"));
        QCOMPARE(fact(read.error(), "stepId"), QStringLiteral("gamma"));
    }

    /// Read as it is meant, or refused with a reason; never anything else.
    void damagedBytes()
    {
        std::mt19937 random(7);
        const std::string whole = recipeJson(Recipe(tests::exampleSteps()));
        const std::string signs = "{}[]\",:0129.-eE nulltrue\\\xff\x01";
        int read = 0;
        for (int round = 0; round < 4000; ++round) {
            std::string json = whole;
            for (unsigned i = 0; i <= random() % 3; ++i)
                json[random() % json.size()] = signs[random() % signs.size()];
            if (round % 10 == 0)
                json.resize(random() % json.size());
            const auto recipe = recipeFromJson(json, "r");
            if (!recipe) {
                QCOMPARE(int(recipe.error().code), int(ErrorCode::RecipeInvalid));
                QVERIFY(!fact(recipe.error(), "fault").isEmpty());
                continue;
            }
            ++read;
            QVERIFY(recipe->check());
            QVERIFY(*recipeFromJson(recipeJson(*recipe), "again") == *recipe);
        }
        QVERIFY(read > 50);
    }

    void longNamesAreCutShort()
    {
        const std::string name = repeated("\xc3\xa4\xc3\xb6", 5000);
        const auto read = recipeFromJson(recipeOf(quoted("{'step': '") + name + "\"}"), "r");
        QVERIFY(!read);
        QVERIFY(fact(read.error(), "stepId").size() < 70);
        QVERIFY(!fact(read.error(), "stepId").contains(QChar::ReplacementCharacter));
    }

    void filesAreReadAndLimited()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("r.json")).toStdString();
        QCOMPARE(int(readRecipe(file).error().code), int(ErrorCode::FileNotFound));
        const std::string json = recipeJson(Recipe(tests::exampleSteps()));
        const auto* bytes = reinterpret_cast<const std::byte*>(json.data());
        QVERIFY(writeFileAtomically(file, Bytes(bytes, bytes + json.size())));
        const auto read = readRecipe(file);
        QVERIFY(read);
        QCOMPARE(QString::fromStdString(read->name()), QString::fromStdString(file.string()));
        QVERIFY(writeFileAtomically(file, Bytes(kMaxRecipeBytes + 1, std::byte(' '))));
        QCOMPARE(fact(readRecipe(file).error(), "fault"), QStringLiteral("tooManyBytes"));
    }
};

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_Recipe.moc"

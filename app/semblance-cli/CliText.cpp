// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/semblance-cli/CliText.h"

#include "app/semblance-cli/ModelReport.h"
#include "casework/gallery/EnrolmentReport.h"
#include "casework/policy/GateResults.h"
#include "foundation/Utf8Name.h"
#include "matching/evaluation/SyntheticStore.h"
#include "ui/format/ErrorText.h"
#include "ui/format/NumberText.h"
#include "ui/format/PlainText.h"
#include "ui/format/QualityText.h"
#include "ui/format/ShellText.h"

#include <QFileInfo>
#include <QMap>

#include <algorithm>

namespace semblance::cli {

namespace {

using ui::shellWord;

/// The laboratory's folder, as the command named it.
constexpr const char* kLabFact = "lab";

QString factOf(const Error& error, std::string_view key)
{
    const auto fact = std::find_if(error.facts.begin(), error.facts.end(),
                                   [&](const ErrorFact& other) { return other.key == key; });
    return fact == error.facts.end() ? QString() : QString::fromStdString(fact->value);
}

bool hasFact(const Error& error, std::string_view key)
{
    return std::any_of(error.facts.begin(), error.facts.end(),
                       [key](const ErrorFact& fact) { return fact.key == key; });
}

QString outputSentence(const Error& error)
{
    if (error.code == ErrorCode::DiskFull)
        return QStringLiteral("The result could not be written: the disk is full.");
    return QStringLiteral("The result could not be written: %1.")
        .arg(QString::fromStdString(error.detail));
}

QString wrongHashSentence(const Error& error)
{
    constexpr int kShort = 8;
    return QStringLiteral("The model file “%1” is not the one that its description names: its "
                          "SHA-256 begins %2, %3 was expected.")
        .arg(QString::fromStdString(error.subject), factOf(error, "foundSha256").left(kShort),
             factOf(error, "expectedSha256").left(kShort));
}

/// How the command line calls what a person filled in; empty for anything else.
QString optionOf(const Error& error)
{
    static const QMap<QString, QString> options = {
        {QStringLiteral("name"), QStringLiteral("NAME")},
        {QStringLiteral("labName"), QStringLiteral("--name")},
        {QStringLiteral("source"), QStringLiteral("--source")},
        {QStringLiteral("legalBasis"), QStringLiteral("--legal-basis")},
        {QStringLiteral("limit"), QStringLiteral("--limit")}};
    const bool isOfPerson = error.code == ErrorCode::InvalidInput &&
                            (error.stage == Stage::Storage || error.stage == Stage::Search);
    return isOfPerson ? options.value(QString::fromStdString(error.subject)) : QString();
}

QString optionSentence(const Error& error, const QString& option)
{
    const QString reason = QString::fromStdString(error.detail);
    if (const QString limit = factOf(error, "limit"); !limit.isEmpty())
        return QStringLiteral("%1 cannot be %2: %3.").arg(option, limit, reason);
    return QStringLiteral("%1 %2.").arg(option, reason);
}

bool isReasonTechnical(ErrorCode code)
{
    return code == ErrorCode::ImageDamaged || code == ErrorCode::BackendFailed;
}

QString noFaceAdvice(Stage stage)
{
    if (stage == Stage::Enrolment)
        return QStringLiteral("If you see a face, name its box in the columns x,y,width,height of "
                              "a manifest; else the image shows none.");
    return QStringLiteral("If you see a face, name its box with --box X,Y,W,H (compare: --box-a, "
                          "--box-b). In an image that is nearly black, nearly white or full of fog "
                          "there may be one that neither the engine nor the eye sees at first: "
                          "raise its contrast and look before you record that it shows none.");
}

QString severalFacesAdvice(const Error& error)
{
    if (hasFact(error, kAlsoFact))
        return QStringLiteral("A photograph of --also takes part with its only face: cut the "
                              "person's face out of a copy, or search in the window, where each "
                              "photograph's face is chosen.");
    if (error.stage == Stage::Enrolment)
        return QStringLiteral("Name the face's box in the columns x,y,width,height of a manifest, "
                              "or say --several-faces largest or central.");
    return QStringLiteral("Say which one is meant: --face N (compare: --face-a N, --face-b N), "
                          "with its number above or in `semblance-cli detect`.");
}

/// Of a box that a row of a table states.
bool isOfTablesBox(const Error& error)
{
    const bool isOfBox = error.code == ErrorCode::FaceOutsideImage ||
                         factOf(error, "cause") == QLatin1String("noFaceInBox");
    return isOfBox && !factOf(error, casework::kTableFact).isEmpty();
}

/// Without a line where several rows have it in common.
QString tablesBoxAdvice(const Error& error)
{
    const QString table = QFileInfo(factOf(error, casework::kTableFact)).fileName();
    const QString line = factOf(error, casework::kLineFact);
    const QString place = line.isEmpty()
                              ? QStringLiteral("these lines of %1").arg(printable(table))
                              : QStringLiteral("line %1 of %2").arg(line, printable(table));
    return QStringLiteral("Correct the columns x, y, width and height in %1: left, top, width and "
                          "height in pixels of the stored image, around the whole face. Where all "
                          "four are blank, the detector looks for the face.")
        .arg(place);
}

/// Of an optional pack that is not there, or not whole.
QString packAdvice(const Error& error)
{
    const QString pack = factOf(error, kPackFact);
    if (error.code == ErrorCode::ModelMissing && !hasFact(error, "own"))
        return QStringLiteral("`semblance-cli models install %1` downloads it; with --from DIR it "
                              "is taken from a folder.")
            .arg(pack);
    return QStringLiteral("`semblance-cli models install %1` puts the pack's files in place again; "
                          "with --from DIR they are taken from a folder. `semblance-cli models use "
                          "--default` returns to the shipped engine.")
        .arg(pack);
}

/// Of a file in the folder out of which a pack was to be installed.
QString packFolderAdvice(const Error& error)
{
    return QStringLiteral("Nothing was changed: what was installed before is still there. Put a "
                          "whole copy of the file into “%1” and try again, or download the pack: "
                          "`semblance-cli models install %2`, without --from.")
        .arg(printable(factOf(error, "packFolder")), factOf(error, kPackFact));
}

QString manifestAdvice(const Error& error)
{
    const QString id = factOf(error, "id");
    const bool isOfPacksModel = hasFact(error, kPackFact) && hasFact(error, "own");
    if (isOfPacksModel)
        return packAdvice(error);
    if (hasFact(error, "takenBy"))
        return QStringLiteral("Nothing was changed. If it is the laboratory's own model, keep its "
                              "files and add it under another id; `semblance-cli models remove "
                              "%1` takes it away here (where it is in use, after `semblance-cli "
                              "models use --default`), and `semblance-cli models install %2` "
                              "installs the pack then.")
            .arg(id, factOf(error, kPackFact));
    if (id.isEmpty())
        return ui::errorAdvice(error);
    return QStringLiteral("It is there: `semblance-cli models use %1` puts it to work, "
                          "`semblance-cli models remove %1` takes it away.")
        .arg(id);
}

QString modelFolderAdvice(const Error& error)
{
    if (hasFact(error, "own"))
        return QStringLiteral("It is of the laboratory's own folder of models: make it a folder "
                              "that you may read, or take it away.");
    if (!qEnvironmentVariableIsSet("SEMBLANCE_MODELS"))
        return ui::errorAdvice(error);
    return QStringLiteral(
        "SEMBLANCE_MODELS says where the shipped models are: correct it, or unset "
        "it to use those that were installed.");
}

QString addedModelAdvice(ErrorCode code)
{
    if (code == ErrorCode::ModelDamaged)
        return QStringLiteral("The description and the file disagree, and nothing was added. "
                              "Compare both with what the model's maker states: get the file "
                              "again, or correct the SHA-256 in the description.");
    return QStringLiteral("Name the model's description; its files lie beside it, under the names "
                          "that it gives.");
}

QString modelAdvice(const Error& error)
{
    if (hasFact(error, kPackFact))
        return packAdvice(error);
    if (hasFact(error, "address"))
        return ui::errorAdvice(error);
    if (hasFact(error, "reason"))
        return ui::errorAdvice(error) +
               QStringLiteral(" `semblance-cli models install PACK --from DIR` takes them from a "
                              "folder, --address names a mirror.");
    if (hasFact(error, kModelsFact))
        return QStringLiteral("Models that are there: %1.").arg(factOf(error, kModelsFact));
    if (hasFact(error, kRemovableFact)) {
        const QString models = factOf(error, kRemovableFact);
        return models.isEmpty()
                   ? QStringLiteral("There is no model of the laboratory's own that could be "
                                    "removed; those in use and the shipped ones stay.")
                   : QStringLiteral("Models that can be removed: %1.").arg(models);
    }
    if (hasFact(error, "folder"))
        return modelFolderAdvice(error);
    if (hasFact(error, kAddedFact))
        return addedModelAdvice(error.code);
    if (factOf(error, "own").isEmpty())
        return ui::errorAdvice(error);
    return QStringLiteral("Add the laboratory's own model again with `semblance-cli models add`, "
                          "or return to the shipped engine with `semblance-cli models use "
                          "--default`.");
}

/// "--lab" with the folder where it is known.
QString labOption(const Error& error)
{
    const QString folder = factOf(error, kLabFact);
    return QStringLiteral("--lab ") +
           (folder.isEmpty() ? QStringLiteral("DIR") : shellWord(folder));
}

/// The search names the gallery; deeper stages, a file or a model.
QString missingTemplatesAdvice(const Error& error)
{
    const bool isOfGallery = !factOf(error, "references").isEmpty();
    const QString gallery =
        isOfGallery ? shellWord(printable(error.subject)) : QStringLiteral("NAME");
    return QStringLiteral("`semblance-cli gallery refresh %1 %2` makes its templates anew from the "
                          "stored originals.")
        .arg(gallery, labOption(error));
}

/// Of a store of made-up people.
QString roomAdvice(const Error& error)
{
    const auto sizeOf = [&error](const char* fact) {
        return ui::fileSizeText(factOf(error, fact).toLongLong());
    };
    const QString free =
        hasFact(error, matching::kFreeBytesFact)
            ? QStringLiteral(", and %1 are free").arg(sizeOf(matching::kFreeBytesFact))
            : QString();
    return QStringLiteral(
               "The store of made-up people needs %1 there%2. Make room, name a folder on "
               "another disk with --folder, or ask for fewer --people. Nothing of the "
               "store is left, and nothing else was touched.")
        .arg(sizeOf(matching::kNeededBytesFact), free);
}

} // namespace

QString sentenceOf(const Error& error)
{
    if (error.subject == kCommandLine)
        return QString::fromStdString(error.detail);
    if (error.subject == kOutput)
        return outputSentence(error);
    if (const QString option = optionOf(error); !option.isEmpty())
        return optionSentence(error, option);
    if (error.code == ErrorCode::ModelDamaged && !factOf(error, "foundSha256").isEmpty() &&
        !hasFact(error, "address"))
        return wrongHashSentence(error);
    Error plain = error;
    plain.subject = printable(error.subject).toStdString();
    if (isReasonTechnical(error.code))
        plain.detail.clear();
    return ui::errorSentence(plain);
}

QString adviceOf(const Error& error)
{
    if (error.subject == kCommandLine)
        return QStringLiteral("semblance-cli --help lists the commands, semblance-cli COMMAND "
                              "--help its options.");
    if (error.subject == kOutput)
        return QStringLiteral("Write it to another place.");
    if (isOfTablesBox(error))
        return tablesBoxAdvice(error);
    if (hasFact(error, "packFolder"))
        return packFolderAdvice(error);
    if (hasFact(error, "keptEngine"))
        return QStringLiteral("`semblance-cli models use --own` returns to that engine; "
                              "`semblance-cli models remove --forget-own %1` takes the model away "
                              "and forgets the engine.")
            .arg(shellWord(printable(error.subject)));
    if (error.code == ErrorCode::DiskFull && hasFact(error, matching::kNeededBytesFact))
        return roomAdvice(error);
    if (error.code == ErrorCode::FileNotWritable && hasFact(error, "replacedBy"))
        return QStringLiteral("Name another file, or write over that one with --replace.");
    if (error.code == ErrorCode::FileNotWritable && hasFact(error, "exists"))
        return QStringLiteral("Name another file, or move that one away first.");
    if (error.code == ErrorCode::NoFace)
        return noFaceAdvice(error.stage);
    if (error.code == ErrorCode::SeveralFaces)
        return severalFacesAdvice(error);
    if (error.code == ErrorCode::FaceOutsideImage)
        return QStringLiteral("The box is left, top, width and height in pixels of the stored "
                              "image; it has to hold the whole face, inside the image.");
    if (error.code == ErrorCode::ManifestInvalid)
        return manifestAdvice(error);
    const bool isOfPacksFile = error.code == ErrorCode::FileUnreadable && hasFact(error, kPackFact);
    if (error.code == ErrorCode::ModelMissing || error.code == ErrorCode::ModelDamaged ||
        isOfPacksFile)
        return modelAdvice(error);
    if (error.code == ErrorCode::TemplatesMissing)
        return missingTemplatesAdvice(error);
    if (error.code == ErrorCode::ReasonNeeded)
        return QStringLiteral("Nobody was compared. Look for a better image, or say with --reason "
                              "TEXT, in at least three letters, why it is needed all the same: the "
                              "reason stays with the result.");
    if (error.code == ErrorCode::SearchRefused &&
        factOf(error, casework::kMayOverrideFact) == QStringLiteral("true"))
        return QStringLiteral("Nobody was compared. The policy allows to go against this rule: "
                              "--override %1 with --reason TEXT; both stay with the result.")
            .arg(shellWord(printable(error.subject)));
    if (error.code == ErrorCode::GalleryNotFound)
        return QStringLiteral("`semblance-cli gallery list %1` lists the galleries.")
            .arg(labOption(error));
    if (error.code == ErrorCode::LabNotFound)
        return QStringLiteral("Name the laboratory's own folder, or make one with `semblance-cli "
                              "lab create %1 --name NAME`.")
            .arg(shellWord(printable(error.subject)));
    if (error.code == ErrorCode::GalleryEmpty)
        return QStringLiteral("Enrol references first: `semblance-cli gallery enrol %1 FOLDER %2`.")
            .arg(shellWord(printable(error.subject)), labOption(error));
    return ui::errorAdvice(error);
}

void nameOwner(Error& error, const matching::ModelFolders& folders)
{
    const bool isOfModel =
        error.code == ErrorCode::ModelMissing || error.code == ErrorCode::ModelDamaged ||
        error.code == ErrorCode::ManifestInvalid || error.code == ErrorCode::FileUnreadable;
    const std::filesystem::path below = std::filesystem::path(error.subject)
                                            .lexically_normal()
                                            .lexically_relative(folders.own.lexically_normal());
    const bool isFile =
        !folders.own.empty() && !below.empty() && *below.begin() != ".." && below != ".";
    const bool isOwn = isFile || hasFact(error, "own");
    // Of two models with one id neither is the pack's to mend.
    if (!isOfModel || hasFact(error, kPackFact) || hasFact(error, "model") || !isOwn)
        return;
    if (!hasFact(error, "own"))
        error.facts.push_back({"own", folders.own.string()});
    const std::string id = isFile ? below.begin()->string() : error.subject;
    if (const std::string pack = packOf(id, folders); !pack.empty())
        error.facts.push_back({kPackFact, pack});
}

void nameLab(Error& error, const std::string& folder)
{
    const bool isOfGallery = error.code == ErrorCode::TemplatesMissing ||
                             error.code == ErrorCode::GalleryNotFound ||
                             error.code == ErrorCode::GalleryEmpty;
    if (isOfGallery && !folder.empty())
        error.facts.push_back({kLabFact, printable(folder).toStdString()});
}

Result<QString> textOf(const std::string& argument, const char* option)
{
    if (utf8Name(argument) != argument)
        return failure(ErrorCode::InvalidInput, Stage::Input, kCommandLine,
                       std::string(option) + " is not UTF-8: “" + utf8Name(argument) + "”.");
    return QString::fromStdString(argument);
}

QString printable(const QString& text, bool keepsLines)
{
    return ui::plainText(text, keepsLines);
}

QString counted(qint64 number, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(ui::countText(number),
                                       QLatin1String(number == 1 ? one : many));
}

QString printable(const std::string& text)
{
    return printable(QString::fromStdString(utf8Name(text)));
}

QString firstFew(const std::vector<QString>& names)
{
    constexpr std::size_t kFew = 3;
    QStringList few;
    for (std::size_t i = 0; i < std::min(kFew, names.size()); ++i)
        few << printable(names[i]);
    const QString list = few.join(QStringLiteral(", "));
    if (names.size() <= kFew)
        return list;
    return QStringLiteral("%1 and %2 more").arg(list).arg(names.size() - kFew);
}

QString engineName(const matching::EngineDefinition& engine)
{
    constexpr std::size_t kShortHash = 12;
    return QStringLiteral("%1 (fingerprint %2)")
        .arg(QString::fromStdString(engine.id),
             QString::fromStdString(engine.fingerprint.substr(0, kShortHash)));
}

QString rawUnit(const matching::ModelId& engine, const matching::ScoreFusion& fusion)
{
    const auto& embedders = fusion.embedders();
    const auto model = std::ranges::find(embedders, engine, &matching::ModelManifest::id);
    const bool isDistance =
        model != embedders.end() && model->metric == matching::Metric::Euclidean;
    return isDistance ? QStringLiteral("1 − distance") : QStringLiteral("cosine");
}

QString rawScoresNote()
{
    return QStringLiteral("What a model's name heads is its own raw number, in the unit beside the "
                          "name: no ruler, and not to be compared with the score or with another "
                          "model's.");
}

QString chosenByRuleNote()
{
    return QStringLiteral("* The image shows several faces; the rule of --several-faces chose this "
                          "one, no person did.");
}

QString warningWords(const matching::QualityReport& report)
{
    QStringList words;
    for (const matching::QualityMeasurement& measurement : report.concerns())
        words << ui::qualityText(measurement).headline;
    return words.isEmpty() ? ui::noConcernText(report) : words.join(QStringLiteral("; "));
}

} // namespace semblance::cli

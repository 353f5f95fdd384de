// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/SearchPolicy.h"

#include "casework/policy/GateReading.h"
#include "casework/policy/PolicyFields.h"
#include "foundation/FileBytes.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace semblance::casework {

namespace {

/// The first has no gates.
constexpr int kFirstFormat = 1;
constexpr int kFormat = 2;
constexpr int kMostCandidates = 1000;
/// On the ruler 0 is what different people score on average and 1 what the same person does: a
/// threshold beyond these lists everybody or nobody, and is a slip of the pen.
constexpr double kLowestThreshold = -1;
constexpr double kHighestThreshold = 2;

/// "line 3, column 7", both from 1, the column in characters; of the byte with that number.
std::string placeOf(const Bytes& bytes, qsizetype offset)
{
    const QByteArray before(reinterpret_cast<const char*>(bytes.data()),
                            std::clamp<qsizetype>(offset, 0, qsizetype(bytes.size())));
    const qsizetype lineBegin = before.lastIndexOf('\n') + 1;
    const QString inLine = QString::fromUtf8(before.sliced(lineBegin));
    return "line " + std::to_string(before.count('\n') + 1) + ", column " +
           std::to_string(inLine.size() + 1);
}

/// One of a newer program is not misread in parts.
bool isOfNewerProgram(const QJsonObject& object)
{
    const QJsonValue format = object.value(QLatin1String("format"));
    return format.isDouble() && format.toDouble() > kFormat &&
           std::trunc(format.toDouble()) == format.toDouble();
}

Result<QJsonObject> objectOf(const Bytes& bytes, const std::filesystem::path& path)
{
    QJsonParseError error;
    const auto document =
        QJsonDocument::fromJson(QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                                        static_cast<qsizetype>(bytes.size())),
                                &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput, Stage::Input, path.string(),
                       error.errorString().toStdString() + " at " + placeOf(bytes, error.offset));
    if (!document.isObject())
        return failure(ErrorCode::InvalidInput, Stage::Input, path.string(), "must be an object");
    return document.object();
}

} // namespace

Result<SearchPolicy> readSearchPolicy(const std::filesystem::path& path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return passOn(bytes);
    const auto object = objectOf(*bytes, path);
    if (!object)
        return passOn(object);
    if (isOfNewerProgram(*object))
        return failure(ErrorCode::InvalidInput, Stage::Input, path.string(),
                       "format: is of a newer Semblance; this one reads formats " +
                           std::to_string(kFirstFormat) + " to " + std::to_string(kFormat),
                       {{"field", "format"}});
    PolicyFields fields(path.string(), *object);
    const int format = fields.wholeNumber(QStringLiteral("format"), kFirstFormat, kFormat);
    SearchPolicy policy;
    policy.sha256 = Sha256::of(*bytes);
    policy.id = fields.text(QStringLiteral("id"));
    policy.candidateLimitMaximum =
        fields.wholeNumber(QStringLiteral("candidateLimitMaximum"), 1, kMostCandidates);
    policy.candidateLimit =
        fields.wholeNumber(QStringLiteral("candidateLimit"), 1, policy.candidateLimitMaximum);
    policy.threshold =
        fields.number(QStringLiteral("threshold"), kLowestThreshold, kHighestThreshold);
    fields.text(QStringLiteral("thresholdSource"));
    const QString engine = QStringLiteral("thresholdEngine");
    if (object->contains(engine))
        policy.thresholdEngine = fields.text(engine);
    const QString scores = QStringLiteral("thresholdScores");
    if (object->contains(scores)) {
        policy.thresholdScores = fields.text(scores);
        if (!Sha256::fromHex(policy.thresholdScores.toStdString()))
            fields.complain(scores, "must be a fingerprint of 64 hexadecimal digits");
        if (policy.thresholdEngine.isEmpty())
            fields.complain(engine, "is missing, though the fingerprint of its scores is there");
    }
    if (format > kFirstFormat)
        policy.gates = readGates(fields, path.string());
    if (const auto error = fields.error())
        return tl::unexpected(*error);
    return policy;
}

} // namespace semblance::casework

// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/policy/SearchPolicy.h"

#include "foundation/FileBytes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

namespace semblance::casework {

namespace {

constexpr int kFormat = 1;
constexpr int kMostCandidates = 1000;
/// On the ruler 0 is what different people score on average and 1 what the same person does: a
/// threshold beyond these lists everybody or nobody, and is a slip of the pen.
constexpr double kLowestThreshold = -1;
constexpr double kHighestThreshold = 2;

/// Reads fields and remembers the first thing that is wrong with them.
class PolicyFields
{
public:
    PolicyFields(std::string file, QJsonObject fields)
        : m_file(std::move(file)), m_fields(std::move(fields))
    {
    }

    QString text(const QString& name)
    {
        const QJsonValue value = take(name);
        if (!value.isString() || value.toString().trimmed().isEmpty())
            complain(name, "must be a text that is not blank");
        return value.toString();
    }
    double number(const QString& name, double lowest, double highest)
    {
        const QJsonValue value = take(name);
        if (!value.isDouble() || value.toDouble() < lowest || value.toDouble() > highest)
            complain(name, "must be a number from " + shown(lowest) + " to " + shown(highest));
        return value.toDouble();
    }
    int wholeNumber(const QString& name, int lowest, int highest)
    {
        const double value = number(name, lowest, highest);
        if (std::trunc(value) != value)
            complain(name, "must be a whole number");
        return m_error ? lowest : static_cast<int>(value);
    }
    void complain(const QString& name, std::string reason)
    {
        if (m_error)
            return;
        m_error = Error{ErrorCode::InvalidInput,
                        Stage::Input,
                        m_file,
                        name.toStdString() + ": " + std::move(reason),
                        {{"field", name.toStdString()}}};
    }
    /// The first complaint; fields that nobody asked for are one.
    std::optional<Error> error()
    {
        for (const QString& name : m_fields.keys()) {
            if (!m_asked.contains(name))
                complain(name, "is not a field of a search policy");
        }
        return m_error;
    }

private:
    QJsonValue take(const QString& name)
    {
        m_asked.insert(name);
        if (!m_fields.contains(name))
            complain(name, "is missing");
        return m_fields.value(name);
    }
    static std::string shown(double number) { return QString::number(number).toStdString(); }

    std::string m_file;
    QJsonObject m_fields;
    QSet<QString> m_asked;
    std::optional<Error> m_error;
};

Result<QJsonObject> objectOf(const Bytes& bytes, const std::filesystem::path& path)
{
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(
        QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()),
                                static_cast<qsizetype>(bytes.size())),
        &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::InvalidInput, Stage::Input, path.string(),
                       error.errorString().toStdString() + " at byte " +
                           std::to_string(error.offset));
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
    PolicyFields fields(path.string(), *object);
    fields.wholeNumber(QStringLiteral("format"), kFormat, kFormat);
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
    if (const auto error = fields.error())
        return tl::unexpected(*error);
    return policy;
}

} // namespace semblance::casework

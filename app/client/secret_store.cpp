// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/secret_store.h"

#include <qt6keychain/keychain.h>

namespace client {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kService = u"staffroom"_s;

base::Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {base::ErrorCode::NotFound, job.errorString()};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {base::ErrorCode::Forbidden, job.errorString()};
    default:
        return {base::ErrorCode::Unsupported, job.errorString()};
    }
}

// Jobs delete themselves when they have finished.
template <typename T, typename Job, typename Read>
base::FutureResult<T> run(Job* job, const QString& address, Read read)
{
    job->setKey(address);
    job->setInsecureFallback(false);
    const base::Answer<T> answer;
    QObject::connect(job, &QKeychain::Job::finished, job, [answer, job, read](const QKeychain::Job*) {
        if (job->error() == QKeychain::NoError)
            answer.give(read(*job));
        else
            answer.give(base::Unexpected{errorOf(*job)});
    });
    job->start();
    return answer.future();
}

base::Result<void> nothing(const QKeychain::Job& /*job*/)
{
    return {};
}

} // namespace

base::FutureResult<QString> KeyringSecretStore::read(const QString& address)
{
    return run<QString>(new QKeychain::ReadPasswordJob(kService), address,
                        [](const QKeychain::ReadPasswordJob& job) -> base::Result<QString> { return job.textData(); });
}

base::FutureResult<void> KeyringSecretStore::write(const QString& address, const QString& password)
{
    auto* job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(password);
    return run<void>(job, address, nothing);
}

base::FutureResult<void> KeyringSecretStore::remove(const QString& address)
{
    return run<void>(new QKeychain::DeletePasswordJob(kService), address, nothing);
}

} // namespace client
